package jp.madoguchi.forms.designer;

import jp.madoguchi.forms.definition.Address;

/**
 * One difference between two versions (違い), as people read it.
 *
 * @param kind ADDED, REMOVED, MOVED or CHANGED
 * @param page the slug of the page it stands on, or the empty string
 * @param label what it is called
 * @param property for CHANGED; its words are those of {@link Property}
 */
public record Difference(Kind kind, Address at, String page, String label, String property, String before, String after) {

    public enum Kind { ADDED, REMOVED, MOVED, CHANGED }
}
