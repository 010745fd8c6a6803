package jp.madoguchi.workflows.cases.opinion;

import java.time.Instant;
import java.util.List;

/** 意見: what a body answered. Its result is a code of {@code flow.result.<code>}. */
public record Opinion(String task, String body, String result, String reply, String signed, Instant at) {

    /** From the best to the worst; what matters for the step is the worst of all. */
    static final List<String> RESULTS = List.of("agreed", "conditional", "against");
}
