package jp.madoguchi.workflows.documents.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.WaitStep;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which documents, and which places of waiting, the steps of a procedure have now. */
@Component
class Offers {

    private final Workflows workflows;
    private final MessageSource words;

    Offers(Workflows workflows, MessageSource words) {
        this.workflows = workflows;
        this.words = words;
    }

    List<Offer> documents(Choice choice) {
        var all = new ArrayList<Offer>();
        workflows.get(choice.workflow()).steps(IssueStep.class).forEach(step -> all.add(offer(step)));
        for (var kind : List.of("refusal", "revocation")) if (all.stream()
                .noneMatch(one -> one.kind().equals(kind))) all.add(new Offer("", kind, word(kind), false));
        return all;
    }

    private Offer offer(IssueStep step) {
        var kind = switch (step.use()) {
            case FLOW -> step.issues();
            case RECEIPT -> "receipt";
            case REFUSAL -> "refusal";
            case REVOCATION -> "revocation";
            case SHEET -> "";
        };
        return new Offer(step.key(), kind, step.html().isEmpty() ? word(kind) : step.title(), step.use() == Use.SHEET);
    }

    /** Where applications wait for an event right before that document, with nobody to act in between. Keys and names. */
    Map<String, String> places(Choice choice, Offer offer) {
        var course = workflows.get(choice.workflow()).course().toList();
        var all = new LinkedHashMap<String, String>();
        var at = course.stream().filter(step -> step.key().equals(offer.step())).findFirst().map(course::indexOf).orElse(-1);
        for (var i = at - 1; i >= 0; i--) {
            if (course.get(i) instanceof WaitStep wait && !wait.event().isBlank()) all.put(wait.key(), wait.name());
            if (!course.get(i).automatic()) break;
        }
        return all;
    }

    private String word(String kind) {
        return words.getMessage("document." + kind, null, Locale.JAPAN);
    }
}
