package jp.madoguchi.workflows.document;

/** 見本: a mark on every page of what a demo run issues. */
final class Specimen {

    private static final String MARK = "<div style=\"position: fixed; top: 108mm; left: 8mm; width: 160mm; text-align: center; font-family: 'BIZ UDGothic'; font-size: 110pt; font-weight: bold; color: #ececec; line-height: 1; z-index: -1\">見本</div>";

    private Specimen() {
    }

    static String mark(String xhtml) {
        return xhtml.replaceFirst("<body([^>]*)>", "<body$1>" + MARK);
    }
}
