package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * 抽選: waits until all applications of a group are drawn from by a seed that was committed to before.
 *
 * @param group the field by whose answers applications are drawn apart; the empty string for one group
 * @param places how many win in each group
 * @param reserves how many more are on the waiting list (補欠)
 */
@JsonTypeName("lottery")
public record LotteryStep(String key, String name, Condition when, boolean hidden, String group, int places, int reserves) implements Step {

    public LotteryStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String group,
            int places, int reserves) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.group = group == null ? "" : group;
        this.places = places;
        this.reserves = reserves;
    }

    @Override
    public List<String> results() {
        return List.of("won", "reserve", "lost");
    }
}
