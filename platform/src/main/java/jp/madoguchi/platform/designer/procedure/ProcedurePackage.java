package jp.madoguchi.platform.designer.procedure;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Shape;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 手続の持ち出し: a procedure as one JSON file — its words, form, workflow and test cases — for another installation.
 * A file that comes in is read whole or not at all; everything that is wrong with it is said, and where.
 */
@Component
class ProcedurePackage {

    static final int LARGEST = 2_000_000;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(60).maxDocumentLength(LARGEST).build()).build()).build();

    /** What a file holds, or what is wrong with it. */
    record Content(Optional<Blueprint> blueprint, List<FormMistake> mistakes) {
    }

    String write(String code, Blueprint blueprint) {
        var all = FormJson.tree().objectNode().put("madoguchi", "procedure").put("version", 1).put("code", code);
        all.set("procedure", blueprint.json().get("procedure"));
        all.set("form", blueprint.json().get("form"));
        all.set("cases", blueprint.json().get("cases"));
        all.set("workflow", blueprint.json().get("workflow"));
        return FormJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    static Content tooLarge() {
        return wrong("", "tooLarge", Integer.toString(LARGEST / 1_000_000));
    }

    Content read(byte[] bytes) {
        if (bytes.length > LARGEST) return tooLarge();
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString().replace("\uFEFF", "");
            return read(STRICT.readTree(text));
        } catch (CharacterCodingException e) {
            return wrong("", "notUtf8", "");
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "1" : Integer.toString(e.getLocation().getLineNr());
            var twice = e.getOriginalMessage() != null && e.getOriginalMessage().startsWith("Duplicate");
            var deep = e.getOriginalMessage() != null && e.getOriginalMessage().contains("nesting depth");
            return wrong("", twice ? "jsonTwice" : deep ? "jsonDeep" : "jsonAt", line);
        }
    }

    private Content read(JsonNode all) {
        if (!all.isObject() || !all.path("madoguchi").asString("").equals("procedure")) return wrong("", "noPackage", "");
        if (all.path("version").asInt(0) != 1) return wrong("version", "otherVersion", all.path("version").asString(""));
        var mistakes = new ArrayList<FormMistake>();
        all.propertyNames().stream().filter(name -> !List.of("madoguchi", "version", "code", "procedure", "form",
                "cases", "workflow").contains(name))
                .forEach(name -> mistakes.add(new FormMistake("", "unknownKey", name)));
        for (var part : List.of("procedure", "form", "workflow")) if (!all.path(part)
                .isObject()) mistakes.add(new FormMistake(part, "shape.object", ""));
        if (!mistakes.isEmpty()) return new Content(Optional.empty(), mistakes);
        mistakes.addAll(Shape.of(all.get("procedure"), ProcedurePage.class, "procedure"));
        mistakes.addAll(Shape.of(all.get("form"), Form.class, "form"));
        var cases = all.path("cases");
        if (!cases.isMissingNode() && !cases.isArray()) mistakes.add(new FormMistake("cases", "shape.list", ""));
        var keys = new HashSet<String>();
        for (var i = 0; i < cases.size(); i++) {
            oneCase(cases.get(i), "cases[" + i + "]", mistakes);
            var key = cases.get(i).path("key").asString("");
            if (!key.matches("[A-Za-z][A-Za-z0-9-]{0,39}")) mistakes.add(new FormMistake("cases[" + i + "]", "name", key));
            else if (!keys.add(key)) mistakes.add(new FormMistake("cases[" + i + "]", "nameTwice", key));
        }
        mistakes.addAll(Shape.of(all.get("workflow"), Workflow.class, "workflow"));
        return mistakes.isEmpty() ? checked(all) : new Content(Optional.empty(), mistakes);
    }

    private static void oneCase(JsonNode example, String path, List<FormMistake> mistakes) {
        mistakes.addAll(Shape.of(example, TestCase.class, path));
        for (var name : List.of("key", "name", "today", "inputs", "expected")) if (example.path(name).isMissingNode()
                || example.path(name).isNull()) mistakes.add(new FormMistake(path, "missingPart", name));
        if (example.path("expected").isObject() && !example.path("expected").path("pages")
                .isArray()) mistakes.add(new FormMistake(path + ".expected", "missingPart", "pages"));
        if (example.path("expected").isObject() && !example.path("expected").path("problems")
                .isArray()) mistakes.add(new FormMistake(path + ".expected", "missingPart", "problems"));
    }

    /** It can be read; whether it makes sense is the same check as before publishing, but unfinished words may come in. */
    private static Content checked(JsonNode all) {
        try {
            var form = FormJson.ofTree(all.get("form"));
            var grave = FormCheck.of(form).stream()
                    .filter(mistake -> !List.of("noText", "noPages", "noFields", "noOptions").contains(mistake.code()))
                    .toList();
            if (!grave.isEmpty()) return new Content(Optional.empty(), grave);
            var workflow = FormJson.ofTree(all.get("workflow"), Workflow.class);
            var wrong = WorkflowCheck.of(workflow, form, Desks.ANY);
            if (!wrong.isEmpty()) return new Content(Optional.empty(), wrong.stream()
                    .map(one -> new FormMistake("workflow/" + one.where(), "workflow." + one.code(), one.detail()))
                    .toList());
            var cases = FormJson.tree().arrayNode();
            for (var example : all.path("cases")) cases.add(FormJson.toTree(FormJson.ofTree(example, TestCase.class)));
            var page = FormJson.toTree(FormJson.ofTree(all.get("procedure"), ProcedurePage.class));
            return new Content(Optional.of(ProcedureBlueprint.of(form, page, cases, FormJson.toTree(workflow))), List.of());
        } catch (JacksonException e) {
            return wrong("", "unreadable", e.getOriginalMessage() == null ? "" : e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static Content wrong(String where, String code, String detail) {
        return new Content(Optional.empty(), List.of(new FormMistake(where, code, detail)));
    }
}
