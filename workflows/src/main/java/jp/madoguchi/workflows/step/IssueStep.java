package jp.madoguchi.workflows.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/** 交付 of a document with a number of its series, valid and marked by the first rules that hold. */
@JsonTypeName("issue")
public record IssueStep(String key, String name, Condition when, boolean hidden, String document, String series, List<Validity> validity, List<Mark> marks)
        implements Step {

    public IssueStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String document, @Nullable String series,
            @Nullable List<Validity> validity, @Nullable List<Mark> marks) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.document = document == null ? "permit" : document;
        this.series = series == null ? "" : series;
        this.validity = validity == null ? List.of() : List.copyOf(validity);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
    }
}
