package jp.madoguchi.platform.designer.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What a new step, and a new part of a step, begins with, and where it goes. */
@Component
class NewSteps {

    private final MessageSource words;

    NewSteps(MessageSource words) {
        this.words = words;
    }

    /** @param kind step.review and so on, or part: one more of what the step at hand is made of */
    List<Edit> add(Blueprint blueprint, String kind, Address behind) {
        return List.of(switch (kind) {
            case "part" -> at(blueprint, kind, behind,
                    part(blueprint, Places.enclosing(blueprint, behind, "step").orElseThrow(() -> new NotFound("step"))));
            case "follow" -> at(blueprint, kind, behind, follow(blueprint));
            default -> at(blueprint, "step", behind, step(blueprint, kind.substring(5)));
        });
    }

    private static Edit.Add at(Blueprint blueprint, String kind, Address behind, ObjectNode element) {
        var spot = Places.forNew(blueprint, kind, behind);
        return new Edit.Add(spot.list(), spot.after(), element);
    }

    private ObjectNode follow(Blueprint blueprint) {
        var key = Places.free(new HashSet<>(blueprint.names("follows")), "follow", "f1");
        return FormJson.toTree(new FollowUp(key, word("steps.follow"), null, null, null, null, null, 0, false));
    }

    private ObjectNode step(Blueprint blueprint, String type) {
        if (!Step.kinds().contains(type)) throw new NotFound("kind of step");
        var key = Places.free(new HashSet<>(blueprint.names("steps")), "step", type);
        var json = FormJson.tree().objectNode().put("type", type).put("key", key).put("name", word("step." + type));
        return FormJson.toTree(FormJson.ofTree(json, Step.class));
    }

    private ObjectNode part(Blueprint blueprint, Address step) {
        var taken = new HashSet<Address>();
        blueprint.names("parts:" + step.key()).forEach(one -> taken.add(Address.of("part", one.key())));
        var key = Places.free(taken, "part", "p1");
        var of = blueprint.find(step).map(found -> FormJson.ofTree(found, Step.class)).orElseThrow(() -> new NotFound("step"));
        if (of.part(key, "").isEmpty()) throw new NotFound("parts of that step");
        return FormJson.toTree(of.part(key, word("part." + of.kind())).orElseThrow());
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
