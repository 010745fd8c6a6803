package jp.madoguchi.forms.designer;

/** How a property is edited (入力のしかた); each has a fragment of that name in {@code templates/designer/editor.html}. */
public enum Editor {
    /** Words for people, one line. */ TEXT,
    /** Words for people, several lines. */ LONG,
    /** A document as HTML. */ HTML,
    /** One line that is not shown to residents. */ LINE,
    /** A whole number. */ WHOLE,
    /** Any number or none. */ NUMBER,
    /** Yes or no. */ FLAG,
    /** One of a few. */ ONE,
    /** 必須・任意・条件によって必須; also {@code requiredWhen}. */ NEED,
    /** When it is asked. */ CONDITION,
    /** Choices with their own conditions. */ OPTIONS,
    /** A day, today, or so many days from today. */ BOUND,
    /** Lines of text, one under the other. */ LINES,
    /** Several of a list. */ SEVERAL,
    /** The authority's list, its column, and how earlier answers narrow it. */ LIST
}
