package jp.madoguchi.workflows.desk.status;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.address.AddressLookup;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FieldView;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.SendingRule;
import jp.madoguchi.workflows.cases.correction.Correction;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import org.springframework.stereotype.Component;

/** 補正: draws the marked items alone and reads them; items that a changed answer newly asks for join them. */
@Component
class CorrectionForm {

    /** One item: the field, the clerk's reason (empty for one that joined), the answer before. */
    record Item(FieldView field, String reason, List<String> before, List<FileRef> filesBefore) {
    }

    /** All answers with the corrected ones in their place, the inputs as typed, the fields that joined, what is wrong. */
    record Corrected(Answers answers, Input input, List<String> joined, List<Problem> problems) {
    }

    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Attachments attachments;
    private final AddressLookup addresses;
    private final List<SendingRule> rules;

    CorrectionForm(Submissions submissions, FormVersions forms, FilledForm filled, Attachments attachments,
            AddressLookup addresses, List<SendingRule> rules) {
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.attachments = attachments;
        this.addresses = addresses;
        this.rules = rules;
    }

    List<Item> items(Application application, Correction correction) {
        return items(application, correction, null);
    }

    List<Item> items(Application application, Correction correction, @org.jspecify.annotations.Nullable Corrected tried) {
        var last = submissions.of(application.id()).getLast();
        var form = forms.form(last.form());
        var reasons = new LinkedHashMap<String, String>();
        correction.items().forEach(item -> reasons.put(item.field(), item.reason()));
        if (tried != null) tried.joined().forEach(key -> reasons.putIfAbsent(key, ""));
        var asking = filled.asking(application.authority(), tried == null ? last.answers() : tried.answers());
        return reasons.entrySet().stream().flatMap(entry -> form.find(entry.getKey()).stream().map(field -> {
            var view = tried == null ? filled.stored(field, last.answers(), asking)
                    : filled.typed(List.of(field), tried.input().values(), Map.of(), tried.problems(), asking).getFirst();
            var before = last.answers().of(field.key());
            return new Item(new FieldView(field, "", view.values(), fresh(application, correction, field), view.problems(), asking),
                    entry.getValue(), before.map(answer -> field.show(answer, asking)).orElse(List.of()),
                            before.map(AttachmentField::files).orElse(List.of()));
        })).toList();
    }

    /** Of what may be corrected, the fields of files. */
    List<AttachmentField> files(Application application, Correction correction, PagePost post) {
        var form = forms.form(submissions.of(application.id()).getLast().form());
        var joined = post.values().getOrDefault("_joined", List.of());
        return form.fields().filter(AttachmentField.class::isInstance).map(AttachmentField.class::cast)
                .filter(field -> isMarked(correction, field.key()) || joined.contains(field.key())).toList();
    }

    /** Reads the marked fields and then, as long as the changed answers ask for more, what they ask for. Nothing else can change. */
    Corrected read(Application application, Correction correction, PagePost post, ReceivedFiles files) {
        var last = submissions.of(application.id()).getLast();
        var form = forms.form(last.form());
        var input = post.input(addresses);
        var problems = new ArrayList<Problem>();
        var answers = last.answers();
        for (var key : correction.items().stream().map(CorrectionItem::field).toList()) {
            var field = form.find(key);
            if (field.isPresent()) answers = read(application, correction, field.get(), input, files, answers, problems);
        }
        var joined = new ArrayList<String>();
        for (var open = open(application, form, answers); !open.isEmpty(); open = open(application, form, answers)) {
            open.removeIf(field -> joined.contains(field.key()) || isMarked(correction, field.key()));
            if (open.isEmpty()) break;
            var field = open.getFirst();
            joined.add(field.key());
            var seen = post.values().getOrDefault("_joined", List.of()).contains(field.key());
            if (seen) answers = read(application, correction, field, input, files, answers, problems);
            else problems.add(field.problem(field.key(), "alsoNeeded"));
        }
        var journey = Journey.through(form, answers);
        form.checks().stream().filter(check -> check.when().holds(journey.answers())
                && (joined.contains(check.field()) || isMarked(correction, check.field())))
                .forEach(check -> problems.add(new Problem(check.field(), "check", List.of(check.message().ja()))));
        journey.refused().ifPresent(rule -> problems.add(new Problem("", "notEligible", List.of(rule.reason().ja()))));
        rules.forEach(rule -> rule.problem(application.id(), journey.answers())
                .filter(problem -> joined.contains(problem.input()) || isMarked(correction, problem.input()))
                .ifPresent(problems::add));
        var declared = answers.without(form.pages().flatMap(page -> page.fields().stream()).map(Field::key).toList());
        return new Corrected(journey.answers().with(declared), input, joined, problems);
    }

    private Answers read(Application application, Correction correction, Field field, Input input, ReceivedFiles received,
            Answers answers, List<Problem> problems) {
        var files = field instanceof AttachmentField attachment
                ? files(application, correction, attachment, received, answers, problems) : Map.<String, List<FileRef>>of();
        var reading = field.read(input.with(files), filled.asking(application.authority(), answers));
        problems.addAll(reading.problems());
        return reading.answer().map(answer -> answers.with(field.key(), answer)).orElse(answers);
    }

    /** Fields that are asked and have no answer, or one that lost its ground. */
    private List<Field> open(Application application, Form form, Answers answers) {
        var standing = Revalidation.of(form, answers, filled.asking(application.authority(), answers));
        var journey = Journey.through(form, standing);
        var open = new ArrayList<Field>();
        journey.asked().forEach(page -> page.asked(journey.answers()).stream()
                .filter(field -> field.asks() && !journey.answers().has(field.key())).forEach(open::add));
        return open;
    }

    private static boolean isMarked(Correction correction, String field) {
        return correction.items().stream().anyMatch(item -> item.field().equals(field));
    }

    /** New files take the place of those sent before, and of those of an earlier try. */
    private Map<String, List<FileRef>> files(Application application, Correction correction, AttachmentField field,
            ReceivedFiles received, Answers answers, List<Problem> problems) {
        if (received.has(field)) attachments.replaceSince(application.id(), field.key(), correction.requestedAt());
        problems.addAll(received.addTo(attachments, field));
        var fresh = fresh(application, correction, field);
        var files = new HashMap<String, List<FileRef>>();
        files.put(field.key(), fresh.isEmpty() ? answers.of(field.key()).map(AttachmentField::files).orElse(List.of()) : fresh);
        return files;
    }

    private List<FileRef> fresh(Application application, Correction correction, Field field) {
        return attachments.offered(application.id(), field.key()).stream()
                .filter(attachment -> attachment.createdAt().isAfter(correction.requestedAt())).map(Attachment::ref).toList();
    }
}
