package jp.madoguchi.forms.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Ineligibility;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.definition.Section;

/**
 * The way one applicant takes through a form, computed anew on every request from the answers so far.
 *
 * <p>It answers: which pages are asked, where the applicant is, whether this URL may be opened, what is sent. Answers
 * to pages no longer asked do not count: they neither open other pages nor get sent. A reason against eligibility is
 * looked at once all it depends on has been asked.
 *
 * @param asked up to where an ineligibility, if any, ends the way
 * @param answers those that count
 */
public record Journey(Form form, List<Page> asked, Answers answers, Optional<Ineligibility> refused) {

    public static Journey through(Form form, Answers all) {
        var asked = new ArrayList<Page>();
        var byKey = new LinkedHashMap<String, Answer>();
        var counting = new Answers(byKey);
        var passed = new HashSet<String>();
        for (var section : form.sections()) {
            var sectionAsked = section.when().holds(counting);
            for (var page : section.pages()) {
                if (!sectionAsked || !page.when().holds(counting)) {
                    page.fields().forEach(field -> passed.add(field.key()));
                    continue;
                }
                asked.add(page);
                for (var field : page.fields()) {
                    var answer = all.of(field.key());
                    if (answer.isPresent() && field.when().holds(counting)) byKey.put(field.key(), answer.get());
                }
                if (page.isDone(counting)) page.fields().forEach(field -> passed.add(field.key()));
                var refused = form.ineligible().stream()
                        .filter(rule -> passed.containsAll(rule.when().fields()) && rule.when().holds(counting)).findFirst();
                if (refused.isPresent()) return new Journey(form, List.copyOf(asked), counting, refused);
            }
        }
        return new Journey(form, List.copyOf(asked), counting, Optional.empty());
    }

    /** The first page on which something is left to do. */
    public Optional<Page> current() {
        return asked.stream().filter(page -> !page.isDone(answers)).findFirst();
    }

    /** Nothing is left to do, and nothing stands against it. */
    public boolean isComplete() {
        return refused.isEmpty() && current().isEmpty();
    }

    /** That page, if it is asked and not ahead of the current one. */
    public Optional<Page> open(String slug) {
        var end = current().map(asked::indexOf).orElse(asked.size() - 1);
        return asked.subList(0, end + 1).stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    public Optional<Page> after(Page page) {
        return neighbour(page, 1);
    }

    public Optional<Page> before(Page page) {
        return neighbour(page, -1);
    }

    private Optional<Page> neighbour(Page page, int step) {
        var at = asked.indexOf(page) + step;
        return at < 0 || at >= asked.size() ? Optional.empty() : Optional.of(asked.get(at));
    }

    /** The sections with a page that is asked, in order; what the progress shows. */
    public List<Section> sections() {
        return form.sections().stream().filter(section -> section.pages().stream().anyMatch(asked::contains)).toList();
    }

    public Section sectionOf(Page page) {
        return form.sections().stream().filter(section -> section.pages().contains(page)).findFirst().orElseThrow();
    }
}
