package jp.madoguchi.platform.designer.editor;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Way;
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
    List<Edit> add(Blueprint blueprint, String kind, String behind) {
        if (kind.equals("part")) return List.of(at(blueprint, "part", behind,
                part(blueprint, Places.enclosing(blueprint, behind, "step").orElseThrow(() -> new NotFound("step")))));
        if (kind.equals("follow")) return List.of(at(blueprint, "follow", behind,
                FormJson.toTree(new FollowUp(Places.free(new HashSet<>(blueprint.names("follows")), "follow", "f1"),
                word("steps.follow"), null, null, null, null, null, 0, false))));
        var type = kind.substring(5);
        if (!Step.kinds().contains(type)) throw new NotFound("kind of step");
        return List.of(at(blueprint, "step", behind, step(blueprint, type)));
    }

    private static Edit.Add at(Blueprint blueprint, String kind, String behind, ObjectNode element) {
        var spot = Places.forNew(blueprint, kind, behind);
        return new Edit.Add(spot.list(), spot.after(), element);
    }

    private ObjectNode step(Blueprint blueprint, String type) {
        var key = Places.free(new HashSet<>(blueprint.names("steps")), "step", type);
        var json = FormJson.tree().objectNode().put("type", type).put("key", key).put("name", word("step." + type));
        return FormJson.toTree(FormJson.ofTree(json, Step.class));
    }

    private ObjectNode part(Blueprint blueprint, String step) {
        var list = "parts:" + Places.key(step);
        var taken = new HashSet<>(blueprint.names(list).stream().map(name -> "part:" + name.substring(name.indexOf('.') + 1)).toList());
        var key = Places.free(taken, "part", "p1");
        Part part = switch (blueprint.find(step).map(found -> found.path("type").asString()).orElse("")) {
            case "joint" -> new Lane(key, word("part.joint"), null, null);
            case "approval" -> new Stage(key, word("part.approval"), null, false);
            case "opinion" -> new Body(key, word("part.opinion"), null, null);
            case "signature" -> new Signer(key, word("part.signature"), null, null, null, null, null, null);
            case "payment" -> new Fee(key, word("part.payment"), null, 1_000, null, 0, null, null);
            case "issue" -> new Rule(key, word("part.issue"), new All(List.of()), 0, null, null);
            case "branch" -> new Way(key, new All(List.of()), null, null);
            case "webhook" -> new Reply(key, word("part.webhook"), null);
            default -> throw new NotFound("parts of that step");
        };
        return FormJson.toTree(part);
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
