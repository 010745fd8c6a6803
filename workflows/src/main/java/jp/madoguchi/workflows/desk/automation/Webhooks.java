package jp.madoguchi.workflows.desk.automation;

import java.util.LinkedHashMap;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Outside;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.WebhookStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * 外部連携: tells another system and takes values from its reply.
 *
 * <p>The receipt number, the step and how often it was passed make the request's key, so that the other side can tell a
 * repetition: after a crash
 * between its yes and our commit it is called once more.
 */
@Component
class Webhooks implements Outside {

    private static final int LONGEST_VALUE = 200;

    private final Applications applications;
    private final Workflows workflows;
    private final Submissions submissions;
    private final Caller caller;
    private final Tasks tasks;

    Webhooks(Applications applications, Workflows workflows, Submissions submissions, Caller caller, Tasks tasks) {
        this.applications = applications;
        this.workflows = workflows;
        this.submissions = submissions;
        this.caller = caller;
        this.tasks = tasks;
    }

    @Override
    public Runnable ask(ApplicationId id, String place) {
        var application = applications.get(id);
        var step = (WebhookStep) workflows.get(application.workflow()).step(place).orElseThrow();
        var values = values(step, caller.call(step.url(), step.secret(), step.seconds(), application.receiptNumber() + "/"
                + step.key() + "/" + round(application, step), body(application, step)));
        return () -> {
            tasks.passed(id, step.key(), "", values);
            applications.happened(id, "called", null, step.name());
        };
    }

    /** Where a way leads back to the step, its next call is another one. */
    private long round(Application application, WebhookStep step) {
        return tasks.passes(application.id()).stream().filter(pass -> pass.step().equals(step.key())).count() + 1;
    }

    private String body(Application application, WebhookStep step) {
        var answers = submissions.of(application.id()).getLast().answers();
        var body = new LinkedHashMap<String, Object>();
        body.put("receiptNumber", application.receiptNumber());
        body.put("procedure", application.procedureTitle());
        body.put("receivedAt", application.receivedAt().toString());
        var sent = new LinkedHashMap<String, Object>();
        step.sent().forEach(key -> answers.of(key).ifPresent(answer -> sent.put(key, answer)));
        body.put("answers", sent);
        return FormJson.mapper().writeValueAsString(body);
    }

    /** Those that the step names, as text; what else is in the reply is passed over. */
    private static @Nullable String values(WebhookStep step, String reply) {
        if (step.replies().isEmpty()) return null;
        try {
            var json = FormJson.mapper().readTree(reply);
            var values = FormJson.tree().objectNode();
            step.replies().forEach(one -> values.put(one.key(), text(json.path(one.property()))));
            return values.toString();
        } catch (JacksonException e) {
            throw new Caller.Failed("no JSON in the reply");
        }
    }

    private static String text(JsonNode value) {
        var text = value.isValueNode() && !value.isNull() ? value.asString() : "";
        return text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text;
    }
}
