package jp.madoguchi.workflows.documents.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.RowsField;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.authority.Issuer;
import jp.madoguchi.workflows.base.template.TemplateImage;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 差し込む値: what the names of a template stand for, for one application or for a sample of one. */
@Component
class TemplateValues {

    private static final long LARGEST_PHOTO = 8_000_000;

    /** What is said of the document itself. */
    record About(String receiptNumber, String procedure, LocalDate received, String name, String kana, String number,
            LocalDate today, @Nullable LocalDate until, String reason, String qr, Issuer issuer) {
    }

    private final FilledForm filled;
    private final Attachments attachments;
    private final MessageSource words;

    TemplateValues(FilledForm filled, Attachments attachments, MessageSource words) {
        this.filled = filled;
        this.attachments = attachments;
        this.words = words;
    }

    Map<String, Object> of(AuthorityId authority, IssueStep step, Form form, Answers answers, Answers facts, About about) {
        var all = new HashMap<String, Object>();
        var asking = filled.asking(authority, answers);
        form.pages().flatMap(page -> page.fields().stream()).filter(Field::asks)
                .forEach(field -> all.put(field.key(), answers.of(field.key())
                .map(answer -> value(field, answer, asking)).orElse("")));
        step.rules().forEach(rule -> all.put("rule." + rule.key(), rule.when().holds(facts)));
        all.putAll(about(about, step, facts));
        return all;
    }

    /** What a document says of itself, without anybody's answers. */
    Map<String, Object> about(About about, IssueStep step, Answers facts) {
        var time = new JapaneseTime();
        var issuer = about.issuer;
        var all = new HashMap<String, Object>();
        BiConsumer<String, Object> say = (name, value) -> all.put(Placeholders.named(name), value);
        say.accept("number", about.receiptNumber);
        say.accept("procedure", about.procedure);
        say.accept("received", time.full(about.received));
        say.accept("name", about.name);
        say.accept("kana", about.kana);
        say.accept("issued", about.number);
        say.accept("today", time.full(about.today));
        say.accept("until", about.until == null ? "" : time.full(about.until));
        say.accept("mark", step.mark(facts));
        say.accept("reason", about.reason);
        say.accept("issuer", issuer.authority());
        say.accept("address", issuer.address());
        say.accept("desk", issuer.department());
        say.accept("phone", issuer.phone());
        say.accept("hours", issuer.hours());
        say.accept("appeal", issuer.appealTo());
        say.accept("qr", about.qr.isEmpty() ? "" : TemplateImage.of(about.qr, word("document.qr"), "width: 30mm; height: 30mm"));
        say.accept("seal", seal(issuer.authority()));
        return all;
    }

    /** A mark where the paper would bear the seal; what counts is the electronic one. */
    private TemplateImage seal(String authority) {
        return new TemplateImage(
                "<span style=\"display: inline-block; border: 0.7mm solid #b3261e; color: #b3261e; font-weight: bold; "
                        + "font-size: 13pt; line-height: 1.25; padding: 2mm 2.5mm; text-align: center\">"
                + authority.replace("&", "").replace("<", "") + "<br/>" + word("document.seal") + "</span>");
    }

    private Object value(Field field, Answer answer, Asking asking) {
        return switch (answer) {
            case Answer.Files files -> files.files().stream().filter(FileRef::isImage)
                    .findFirst().<Object>map(file -> (Supplier<Object>) () -> photo(file))
                    .orElse(String.join("、", files.files().stream().map(FileRef::name).toList()));
            case Answer.Rows rows when field instanceof RowsField group -> rows.rows().stream()
                    .map(row -> row(group, row, asking)).toList();
            default -> String.join(" ", field.show(answer, asking));
        };
    }

    private static Map<String, Object> row(RowsField group, Answers row, Asking asking) {
        var cells = new HashMap<String, Object>();
        group.columns().forEach(column -> cells.put(column.key(), row.of(column.key())
                .map(answer -> String.join(" ", column.show(answer, asking))).orElse("")));
        return cells;
    }

    /** Looked up only where a template wants it: a list of hundreds has hundreds of photos. */
    private Object photo(FileRef file) {
        var found = attachments.find(AttachmentId.of(file.id()));
        if (found.isEmpty() || found.get().size() > LARGEST_PHOTO || !List.of("image/jpeg", "image/png")
                .contains(found.get().mediaType())) return file.name();
        return Drawing.photo(found.get().id(), word("document.photo"));
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
