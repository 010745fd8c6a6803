package jp.madoguchi.workflows.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One step after sending (ステップ), as data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(ReviewStep.class), @JsonSubTypes.Type(ApprovalStep.class), @JsonSubTypes.Type(IssueStep.class)})
public sealed interface Step permits ReviewStep, ApprovalStep, IssueStep {

    /** Names the step in the process; a letter, then letters and digits. */
    String key();

    /** As the clerks say it. */
    String name();
}
