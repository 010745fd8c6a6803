package jp.madoguchi.workflows.engine.part;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * つづきの手続: what an applicant can or has to do after a favourable decision, such as 変更, 実績報告, 請求 or 更新.
 *
 * @param procedure code of the procedure that follows
 * @param carry the fields whose answers are carried along to fields of the same name
 * @param amount a number field of the procedure that follows, which may not exceed {@code ceiling}; the empty string for none
 * @param ceiling a number field of this one; where an application of the chain has it too, the latest decision counts
 * @param dueDays calendar days after the decision until it is due; 0 where it may be done at any time
 * @param yearly it is due again every year
 */
public record FollowUp(String key, String name, Condition when, String procedure, List<String> carry, String amount,
        String ceiling, int dueDays, boolean yearly) {

    public FollowUp(String key, @Nullable String name, @Nullable Condition when, @Nullable String procedure,
            @Nullable List<String> carry, @Nullable String amount,
            @Nullable String ceiling, int dueDays, boolean yearly) {
        this.key = key;
        this.name = name == null ? "" : name;
        this.when = Condition.orAlways(when);
        this.procedure = procedure == null ? "" : procedure;
        this.carry = carry == null ? List.of() : List.copyOf(carry);
        this.amount = amount == null ? "" : amount;
        this.ceiling = ceiling == null ? "" : ceiling;
        this.dueDays = dueDays;
        this.yearly = yearly;
    }

    public boolean due() {
        return dueDays > 0;
    }
}
