package jp.madoguchi.workflows.desk.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.attachment.FileState;
import jp.madoguchi.forms.attachment.FileStates;
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
import org.springframework.context.MessageSource;
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

    /** @param closed the files that nobody may open, by their ids */
    record Judgement(List<Part> parts, Map<String, FileState> closed) {
    }

    private final FormVersions forms;
    private final FilledForm filled;
    private final Corrections corrections;
    private final Documents documents;
    private final FileStates files;
    private final MessageSource words;

    Judging(FormVersions forms, FilledForm filled, Corrections corrections, Documents documents, FileStates files, MessageSource words) {
        this.forms = forms;
        this.filled = filled;
        this.corrections = corrections;
        this.documents = documents;
        this.files = files;
        this.words = words;
    }

    /** @param typed the reasons typed so far, by field; null at first, when a file that nobody may open is asked for again */
    Judgement judged(Application application, List<Submission> sent, @Nullable Map<String, String> typed) {
        var now = lines(application, sent.getLast());
        var before = sent.size() < 2 ? now : lines(application, sent.get(sent.size() - 2));
        var beforeByKey = before.stream().flatMap(part -> part.lines().stream())
                .collect(Collectors.toMap(FilledForm.Line::key, line -> line, (a, b) -> a));
        var asked = corrections.last(application.id()).map(last -> last.items().stream()
                .collect(Collectors.toMap(CorrectionItem::field, CorrectionItem::reason, (a, b) -> a))).orElse(Map.of());
        var closed = files.of(now.stream().flatMap(part -> part.lines().stream()).flatMap(line -> line.files().stream()).toList());
        return new Judgement(now.stream().map(part -> new Part(part.title(), part.lines().stream().map(line -> {
            var old = beforeByKey.get(line.key());
            var changed = old == null || !old.lines().equals(line.lines()) || !old.files().equals(line.files());
            return new Judged(line, old == null ? List.of() : old.lines(), changed, asked.get(line.key()),
                    typed == null ? again(line, closed) : typed.getOrDefault(line.key(), ""), register(application, line));
        }).toList())).toList(), closed);
    }

    private String again(FilledForm.Line line, Map<String, FileState> closed) {
        return line.files().stream().map(file -> closed.get(file.id())).filter(state -> state != null && state.isBad()).findFirst()
                .map(state -> words.getMessage("review.again." + state, null, Locale.JAPAN)).orElse("");
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
