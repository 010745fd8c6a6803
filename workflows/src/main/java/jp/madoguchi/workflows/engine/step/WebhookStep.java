package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
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
public record WebhookStep(String key, String name, Condition when, boolean hidden, String url, String secret,
        List<String> sent, int seconds,
        @JsonProperty("parts") List<Reply> replies) implements Step {

    public WebhookStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String url, @Nullable String secret,
            @Nullable List<String> sent, int seconds, @Nullable List<Reply> replies) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.url = url == null ? "" : url;
        this.secret = secret == null ? "" : secret;
        this.sent = sent == null ? List.of() : List.copyOf(sent);
        this.seconds = seconds == 0 ? 10 : seconds;
        this.replies = replies == null ? List.of() : List.copyOf(replies);
    }

    @Override
    public List<Reply> parts() {
        return replies;
    }
}
