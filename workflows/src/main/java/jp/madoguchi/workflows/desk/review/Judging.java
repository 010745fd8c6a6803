package jp.madoguchi.workflows.desk.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.field.TextField;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 審査する回答: each answer with its mark, beside what it was before the last 補正. */
@Component
class Judging {

    /** An answer as the clerk judges it. */
    record Judged(FilledForm.Line line, List<String> before, boolean changed, @Nullable String askedBefore,
            String reason, @Nullable Register register) {

        public boolean isMarked() {
            return !reason.isEmpty();
        }
    }

    /** Whether a number that was given is in the register of issued documents, and until when that document is valid. */
    record Register(boolean found, @Nullable LocalDate validUntil) {
    }

    record Part(String title, List<Judged> lines) {
    }

    private final FormVersions forms;
    private final FilledForm filled;
    private final Corrections corrections;
    private final Documents documents;

    Judging(FormVersions forms, FilledForm filled, Corrections corrections, Documents documents) {
        this.forms = forms;
        this.filled = filled;
        this.corrections = corrections;
        this.documents = documents;
    }

    /** @param typed the reasons typed so far, by field */
    List<Part> parts(Application application, List<Submission> sent, Map<String, String> typed) {
        var now = lines(application, sent.getLast());
        var before = sent.size() < 2 ? now : lines(application, sent.get(sent.size() - 2));
        var beforeByKey = before.stream().flatMap(part -> part.lines().stream())
                .collect(Collectors.toMap(FilledForm.Line::key, line -> line, (a, b) -> a));
        var asked = corrections.last(application.id()).map(last -> last.items().stream()
                .collect(Collectors.toMap(CorrectionItem::field, CorrectionItem::reason, (a, b) -> a))).orElse(Map.of());
        return now.stream().map(part -> new Part(part.title(), part.lines().stream().map(line -> {
            var old = beforeByKey.get(line.key());
            var changed = old == null || !old.lines().equals(line.lines()) || !old.files().equals(line.files());
            return new Judged(line, old == null ? List.of() : old.lines(), changed, asked.get(line.key()),
                    typed.getOrDefault(line.key(), ""), register(application, line));
        }).toList())).toList();
    }

    private @Nullable Register register(Application application, FilledForm.Line line) {
        if (!(line.field() instanceof TextField text) || text.series().isEmpty() || line.lines().isEmpty()) return null;
        var document = documents.numbered(application.authority(), line.lines().getFirst());
        return new Register(document.isPresent(), document.map(IssuedDocument::validUntil).orElse(null));
    }

    private List<FilledForm.Part> lines(Application application, Submission submission) {
        return filled.parts(application.authority(), forms.form(submission.form()), submission.answers());
    }
}
