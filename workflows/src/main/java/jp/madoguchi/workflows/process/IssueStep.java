package jp.madoguchi.workflows.process;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** 交付 of a document with a number of its series, valid and marked by the first rules that hold. */
@JsonTypeName("issue")
public record IssueStep(String key, String name, String document, String series, List<Validity> validity, List<Mark> marks)
        implements Step {

    public IssueStep {
        validity = validity == null ? List.of() : List.copyOf(validity);
        marks = marks == null ? List.of() : List.copyOf(marks);
    }
}
