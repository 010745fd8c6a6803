package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Reply;
import org.jspecify.annotations.Nullable;

/**
 * 外部連携: a signed call to another system, whose reply can set values that later conditions look at.
 *
 * @param url https only
 * @param secret name of the key in the installation's settings, never the key itself
 * @param sent the fields of the form that are sent
 * @param seconds how long to wait for the reply
 */
@JsonTypeName("webhook")
public record WebhookStep(@JsonUnwrapped Basics basics, String url, String secret, int seconds,
        @Setting(fields = Field.class) List<String> sent, @JsonProperty("parts") List<Reply> replies) implements Step {

    public WebhookStep(Basics basics, @Nullable String url, @Nullable String secret, int seconds, @Nullable List<String> sent,
            @Nullable List<Reply> replies) {
        this.basics = basics;
        this.url = url == null ? "" : url;
        this.secret = secret == null ? "" : secret;
        this.seconds = seconds == 0 ? 10 : seconds;
        this.sent = sent == null ? List.of() : List.copyOf(sent);
        this.replies = replies == null ? List.of() : List.copyOf(replies);
    }

    @Override
    public List<Reply> parts() {
        return replies;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Reply(key, name, null));
    }

    @Override
    public List<Field> facts(FlowWords words) {
        return replies.stream().map(reply -> Scope.text(Scope.value(key(), reply.key()), Text.ja(reply.name()))).toList();
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.CALL, name(), "callOther");
    }

    @Override
    public void check(Checking checking) {
        for (var reply : replies)
            checking.part(reply).when(!reply.property().matches("[A-Za-z_][A-Za-z0-9_.-]{0,79}"), "noProperty", reply.property());
        checking.when(!url.matches("https://[^\\s/@]+(/\\S*)?") || url.length() > 500, "noUrl", url);
        checking.when(!secret.matches("[a-z][a-z0-9-]{0,39}"), "noSecret", secret);
        checking.when(seconds < 1 || seconds > 30, "seconds", "");
        checking.fields(sent);
    }
}
