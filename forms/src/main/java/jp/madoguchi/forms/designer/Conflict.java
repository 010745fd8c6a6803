package jp.madoguchi.forms.designer;

import jp.madoguchi.forms.definition.Address;

/** Somebody else changed or removed meanwhile what an edit is about; nothing was done. */
public final class Conflict extends RuntimeException {

    private final Address at;

    Conflict(Address at) {
        super(at.toString(), null, false, false);
        this.at = at;
    }

    /** The element. */
    public Address at() {
        return at;
    }
}
