package jp.madoguchi.forms.designer;

/** Somebody else changed or removed meanwhile what an edit is about; nothing was done. */
public final class Conflict extends RuntimeException {

    private final String at;

    Conflict(String at) {
        super(at, null, false, false);
        this.at = at;
    }

    /** The element, as an {@link Edit} names it. */
    public String at() {
        return at;
    }
}
