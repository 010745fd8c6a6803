package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.condition.Condition;

/** A part of a step that has a place of its own in the process: a department, a stage, a way. */
public interface Part {

    /** Within its step; a letter, then letters and digits. */
    String key();

    String name();

    /** For which applications it is there; those that look at nothing are there for all. */
    default Condition when() {
        return Condition.orAlways(null);
    }

    /** The mistake of one without a name. */
    default String nameless() {
        return "noName";
    }
}
