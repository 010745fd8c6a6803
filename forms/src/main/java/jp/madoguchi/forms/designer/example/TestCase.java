package jp.madoguchi.forms.designer.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.PageReading;
import org.jspecify.annotations.Nullable;

/**
 * 試しの例: what somebody typed on a day, and what the form is to make of it. Saved with the form, run before publishing.
 *
 * @param inputs as they were typed, by the name of the input
 */
public record TestCase(String key, String name, LocalDate today, Map<String, List<String>> inputs,
        Map<String, List<FileRef>> files, Outcome expected) {

    /**
     * The way that the answers took.
     *
     * @param pages slugs in order, up to where it ended
     * @param refused the key of the rule that ended it, or null
     * @param problems what was found wrong on the last page, as {@code input:code}
     */
    public record Outcome(List<String> pages, @Nullable String refused, List<String> problems) {
        public Outcome {
            pages = List.copyOf(pages);
            problems = List.copyOf(problems);
        }
    }

    public TestCase {
        inputs = Map.copyOf(inputs);
        files = files == null ? Map.of() : Map.copyOf(files);
    }

    /** Takes down answers, and what was typed and could not be read, as they stand. */
    public static TestCase record(String key, String name, LocalDate today, Form form, Answers answers,
            Map<String, List<String>> unread, Masters masters) {
        var inputs = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, List<FileRef>>();
        form.fields().forEach(field -> answers.of(field.key()).ifPresent(answer -> {
            inputs.putAll(field.refill(answer));
            if (answer instanceof Answer.Files(var all)) files.put(field.key(), all.stream()
                    .map(file -> new FileRef("", file.name(), file.mediaType(), file.size())).toList());
        }));
        inputs.putAll(unread);
        var recorded = new TestCase(key, name, today, inputs, files, new Outcome(List.of(), null, List.of()));
        return new TestCase(key, name, today, inputs, files, recorded.run(form, masters));
    }

    /** Goes through the form page by page, as an applicant would, and stops where nothing was typed or something is wrong. */
    public Outcome run(Form form, Masters masters) {
        var answers = Answers.none();
        for (var steps = form.pages().count(); ; steps--) {
            var journey = Journey.through(form, answers);
            var page = journey.current();
            if (journey.refused().isPresent() || page.isEmpty() || steps == 0
                    || !typedOn(page.get(), journey.answers())) return outcome(journey, List.of());
            var reading = PageReading.of(page.get(), new Input(inputs, files), page.get().fields().stream()
                    .map(Field::key).collect(Collectors.toSet()),
                    new Asking(journey.answers(), today, masters), form.checks());
            if (!reading.problems().isEmpty())
                return outcome(journey, reading.problems().stream().map(problem -> problem.input() + ":" + problem.code()).toList());
            answers = answers.with(confirmed(reading.answers()));
        }
    }

    private static Outcome outcome(Journey journey, List<String> problems) {
        var last = journey.current().map(journey.asked()::indexOf).orElse(journey.asked().size() - 1);
        return new Outcome(journey.asked().subList(0, last + 1).stream().map(Page::slug).toList(), journey.refused()
                .map(rule -> rule.key()).orElse(null), problems);
    }

    private boolean typedOn(Page page, Answers soFar) {
        var asked = page.asked(soFar).stream().filter(Field::asks).toList();
        return asked.isEmpty() || asked.stream().anyMatch(field -> files.containsKey(field.key())
                || inputs.keySet().stream().anyMatch(name -> name.equals(field.key()) || name.startsWith(field.key() + ".")));
    }

    private static Answers confirmed(Answers answers) {
        var all = answers;
        for (var answer : answers.byKey().entrySet())
            if (answer.getValue() instanceof Answer.Parts parts && parts.parts().containsKey("confirmed"))
                all = all.with(answer.getKey(), MailField.answer(parts.part("address"), true));
        return all;
    }

    /** What an outcome is instead of what was expected, as {@code trial.<code>} and its words; empty where it is the same. */
    public List<Surprise> surprises(Outcome now, Form form) {
        var found = new ArrayList<Surprise>();
        var most = Math.max(expected.pages.size(), now.pages.size());
        for (var i = 0; i < most && found.isEmpty(); i++) {
            var was = i < expected.pages.size() ? expected.pages.get(i) : null;
            var is = i < now.pages.size() ? now.pages.get(i) : null;
            if (was != null && is != null && !was.equals(is)) found.add(new Surprise("page", i + 1, title(form, was), title(form, is), is));
            else if (was != null && is == null) found.add(new Surprise("pageGone", i + 1, title(form, was), "", was));
            else if (was == null && is != null) found.add(new Surprise("pageNew", i + 1, "", title(form, is), is));
        }
        if (!java.util.Objects.equals(expected.refused, now.refused))
            found.add(new Surprise(now.refused == null ? "noLongerRefused" : "refused", now.pages.size(),
                    reason(form, expected.refused), reason(form, now.refused), last(now)));
        if (!expected.problems.equals(now.problems))
            found.add(new Surprise(now.problems.isEmpty() ? "noLongerWrong" : "wrong", now.pages.size(),
                    labels(form, expected.problems), labels(form, now.problems), last(now)));
        return found;
    }

    /** One difference: on which page of the way (counted from 1), what was expected, what happened, where to look. */
    public record Surprise(String code, int at, String was, String is, String slug) {
    }

    private static String last(Outcome outcome) {
        return outcome.pages.isEmpty() ? "" : outcome.pages.getLast();
    }

    private static String title(Form form, String slug) {
        return form.pages().filter(page -> page.slug().equals(slug)).findFirst().map(page -> page.title().ja()).orElse(slug);
    }

    private static String reason(Form form, @Nullable String rule) {
        return form.ineligible().stream().filter(one -> one.key().equals(rule)).findFirst().map(one -> one.reason().ja()).orElse("");
    }

    private static String labels(Form form, List<String> problems) {
        return problems.stream().map(problem -> form.field(problem.split("[.:]")[0])).distinct().collect(Collectors.joining("、"));
    }
}
