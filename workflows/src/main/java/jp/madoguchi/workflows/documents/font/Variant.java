package jp.madoguchi.workflows.documents.font;

/** 異体字: a character and the selector that says which of its shapes (IVS). */
record Variant(int base, int selector) {

    static boolean isSelector(int c) {
        return (c >= 0xE0100 && c <= 0xE01EF) || (c >= 0xFE00 && c <= 0xFE0F);
    }

    String text() {
        return Character.toString(base) + Character.toString(selector);
    }
}
