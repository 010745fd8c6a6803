package jp.madoguchi.workflows.engine.part;

import java.util.List;

/** A step at which somebody has something to do within so many days. */
public interface Work {

    Term term();

    /** 確かめること: what has to be ticked before it goes on. */
    default List<String> checklist() {
        return List.of();
    }

    /** Whether the applicant does it: then its days are no part of the standard period (標準処理期間). */
    default boolean byApplicant() {
        return false;
    }

    /** Whose turn it is, as the applicant reads it: {@code timeline.<code>}. */
    default String turn() {
        return byApplicant() ? "yours" : "step";
    }
}
