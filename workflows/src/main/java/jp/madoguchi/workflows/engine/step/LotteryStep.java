package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 抽選: waits until all applications of a group are drawn from by a seed that was committed to before.
 *
 * @param group the field by whose answers applications are drawn apart; the empty string for one group
 * @param places how many win in each group
 * @param reserves how many more are on the waiting list (補欠)
 */
@JsonTypeName("lottery")
public record LotteryStep(@JsonUnwrapped Basics basics, @Setting(fields = ChoiceField.class) String group, int places, int reserves)
        implements Step {

    public LotteryStep(Basics basics, @Nullable String group, int places, int reserves) {
        this.basics = basics;
        this.group = group == null ? "" : group;
        this.places = places;
        this.reserves = reserves;
    }

    @Override
    public List<String> results() {
        return List.of("won", "reserve", "lost");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.TASK, name(), "enterDraw");
    }

    @Override
    public void check(Checking checking) {
        checking.when(places < 1, "noPlaces", "");
        checking.field(group, Field.class, "unknownField");
    }

    /** As if all of these were in one draw. */
    @Override
    public String simulate(Trial trial) {
        var place = trial.place();
        return place < places ? "won" : place < places + reserves ? "reserve" : "lost";
    }
}
