package jp.madoguchi.forms.fill;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.MasterLists;
import org.springframework.stereotype.Component;

/** Turns a form and its answers into what the templates show: the fields of a page, or all answers in their order. */
@Component
public class FilledForm {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** One answer as people read it. */
    public record Line(Field field, Page page, List<String> lines, List<FileRef> files) {

        public String key() {
            return field.key();
        }
    }

    /** The answers of one section. */
    public record Part(String title, List<Line> lines) {
    }

    private final MasterLists masters;
    private final Clock clock;

    FilledForm(MasterLists masters, Clock clock) {
        this.masters = masters;
        this.clock = clock;
    }

    public Asking asking(AuthorityId authority, Answers soFar) {
        return new Asking(soFar, LocalDate.ofInstant(clock.instant(), JAPAN), masters.of(authority));
    }

    /** The fields that are asked on a page, holding their stored answers or what was typed and could not be read. */
    List<FieldView> fields(Page page, Draft draft, Answers counting) {
        var asking = asking(draft.authority(), counting);
        return page.asked(counting).stream().map(field -> {
            var unread = draft.unread().of(field.key());
            var stored = stored(field, counting, asking);
            return unread.isEmpty() ? stored : new FieldView(field, "", unread, stored.files(), List.of(), asking);
        }).toList();
    }

    public FieldView stored(Field field, Answers answers, Asking asking) {
        var values = new HashMap<String, List<String>>();
        answers.of(field.key()).ifPresent(answer -> values.putAll(field.refill(answer)));
        var files = answers.of(field.key()).map(AttachmentField::files).orElse(List.of());
        return new FieldView(field, "", values, files, List.of(), asking);
    }

    /** The fields of a page as they were typed, with what is wrong. */
    public List<FieldView> typed(List<Field> fields, Map<String, List<String>> values, Map<String, List<FileRef>> files,
            List<Problem> problems, Asking asking) {
        return fields.stream().map(field -> new FieldView(field, "", values, files.getOrDefault(field.key(), List.of()),
                problems.stream().filter(problem -> belongs(problem, field)).toList(), asking)).toList();
    }

    private static boolean belongs(Problem problem, Field field) {
        return problem.input().equals(field.key()) || problem.input().startsWith(field.key() + ".");
    }

    /** Everything that was answered and counts, section by section. */
    public List<Part> parts(AuthorityId authority, Form form, Answers all) {
        var journey = Journey.through(form, all);
        var asking = asking(authority, journey.answers());
        var parts = new ArrayList<Part>();
        for (var section : journey.sections()) {
            var lines = section.pages().stream().filter(journey.asked()::contains)
                    .flatMap(page -> page.asked(journey.answers()).stream().filter(Field::asks)
                            .map(field -> line(field, page, journey.answers(), asking)))
                    .toList();
            parts.add(new Part(section.title().ja(), lines));
        }
        return parts;
    }

    /** Only the answers of those fields, for people who need no more; sections without any are left out. */
    public List<Part> parts(AuthorityId authority, Form form, Answers all, Collection<String> keys) {
        return parts(authority, form, all).stream()
                .map(part -> new Part(part.title, part.lines.stream().filter(line -> keys.contains(line.key())).toList()))
                .filter(part -> !part.lines.isEmpty()).toList();
    }

    private static Line line(Field field, Page page, Answers answers, Asking asking) {
        var answer = answers.of(field.key());
        return new Line(field, page, answer.map(a -> field.show(a, asking)).orElse(List.of()),
                answer.map(AttachmentField::files).orElse(List.of()));
    }
}
