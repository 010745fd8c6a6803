package jp.madoguchi.workflows.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Refused;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FieldView;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.correction.Correction;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** 補正: draws the marked items alone and reads them; items that a changed answer newly asks for join them. */
@Component
class CorrectionForm {

    /** One item: the field, the clerk's reason (empty for one that joined), the answer before. */
    record Item(FieldView field, String reason, List<String> before, List<FileRef> filesBefore) {
    }

    /** All answers with the corrected ones in their place, or what is wrong. */
    record Corrected(Answers answers, List<Problem> problems) {
    }

    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Attachments attachments;

    CorrectionForm(Submissions submissions, FormVersions forms, FilledForm filled, Attachments attachments) {
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.attachments = attachments;
    }

    List<Item> items(Application application, Correction correction, Map<String, List<String>> typed, List<Problem> problems) {
        var last = submissions.of(application.id()).getLast();
        var form = forms.form(last.form());
        var reasons = new LinkedHashMap<String, String>();
        correction.items().forEach(item -> reasons.put(item.field(), item.reason()));
        typed.getOrDefault("_joined", List.of()).forEach(key -> reasons.putIfAbsent(key, ""));
        problems.stream().filter(problem -> problem.code().equals("alsoNeeded")).forEach(problem -> reasons.putIfAbsent(problem.input(), ""));
        var asking = filled.asking(application.authority(), last.answers());
        return reasons.entrySet().stream().flatMap(entry -> form.find(entry.getKey()).stream().map(field -> {
            var stored = filled.stored(field, last.answers(), asking);
            var view = typed.isEmpty() ? stored : filled.typed(List.of(field), typed, Map.of(), problems, asking).getFirst();
            var before = last.answers().of(field.key());
            return new Item(new FieldView(field, "", view.values(), uploaded(application, correction, field), view.problems(), asking),
                    entry.getValue(), before.map(answer -> field.show(answer, asking)).orElse(List.of()), before.map(AttachmentField::files).orElse(List.of()));
        })).toList();
    }

    Corrected read(Application application, Correction correction, MultiValueMap<String, String> posted, MultiValueMap<String, MultipartFile> sent) {
        var last = submissions.of(application.id()).getLast();
        var form = forms.form(last.form());
        var problems = new ArrayList<Problem>();
        var answers = last.answers();
        var keys = Stream.concat(correction.items().stream().map(item -> item.field()), posted.getOrDefault("_joined", List.of()).stream()).distinct().toList();
        for (var field : form.fields().filter(field -> keys.contains(field.key())).toList()) {
            var asking = filled.asking(application.authority(), answers);
            var reading = field.read(new Input(posted, files(application, correction, field, answers, sent, problems)), asking);
            problems.addAll(reading.problems());
            if (reading.answer().isPresent()) answers = answers.with(field.key(), reading.answer().get());
        }
        if (problems.isEmpty()) problems.addAll(leftOpen(form, answers));
        var declared = answers.without(form.pages().flatMap(page -> page.fields().stream()).map(Field::key).toList());
        return new Corrected(Journey.through(form, answers).answers().with(declared), problems);
    }

    /** A changed answer may ask for more, or leave the applicant without a claim. */
    private static List<Problem> leftOpen(Form form, Answers answers) {
        var journey = Journey.through(form, answers);
        if (journey.refused().isPresent()) return List.of(new Problem("", "notEligible", List.of(journey.refused().get().reason().ja())));
        return journey.asked().stream().flatMap(page -> page.asked(journey.answers()).stream())
                .filter(field -> field.asks() && !journey.answers().has(field.key()))
                .map(field -> new Problem(field.key(), "alsoNeeded", List.<Object>of(field.label().ja()))).toList();
    }

    private Map<String, List<FileRef>> files(Application application, Correction correction, Field field, Answers answers,
            MultiValueMap<String, MultipartFile> sent, List<Problem> problems) {
        var files = new HashMap<String, List<FileRef>>();
        if (!(field instanceof AttachmentField attachment)) return files;
        for (var file : sent.getOrDefault(field.key(), List.of())) {
            if (file.isEmpty() && (file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())) continue;
            try {
                attachments.add(application.id(), attachment, file);
            } catch (Refused refused) {
                problems.add(new Problem(field.key(), refused.code(), refused.args()));
            }
        }
        var fresh = uploaded(application, correction, field);
        files.put(field.key(), fresh.isEmpty() ? answers.of(field.key()).map(AttachmentField::files).orElse(List.of()) : fresh);
        return files;
    }

    private List<FileRef> uploaded(Application application, Correction correction, Field field) {
        return attachments.offered(application.id(), field.key()).stream()
                .filter(attachment -> attachment.createdAt().isAfter(correction.requestedAt())).map(Attachment::ref).toList();
    }
}
