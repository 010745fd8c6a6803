package jp.madoguchi.workflows.engine.part;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * 手数料 of a table of fees, or a reduction (減免) of all of them.
 *
 * @param yen for one
 * @param quantity a number field; the empty string for one
 * @param percent of the sum of fees that is taken off; 0 for a fee
 * @param tax how consumption tax treats it
 * @param account 歳入科目 under which it is booked
 */
public record Fee(String key, @Setting(as = Editor.TEXT) String name, int yen, @Setting(fields = NumberField.class) String quantity,
        int percent, Tax tax, String account, Condition when) implements Part {

    /** 不課税, 非課税, 課税 (in the amount). Most fees of an authority are 非課税 (消費税法 別表第二). */
    public enum Tax { OUTSIDE, EXEMPT, TAXED }

    private static final int MOST = 10_000_000;

    public Fee(String key, String name, int yen, @Nullable String quantity, int percent,
            @Nullable Tax tax, @Nullable String account, @Nullable Condition when) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.yen = yen;
        this.quantity = quantity == null ? "" : quantity;
        this.percent = percent;
        this.tax = tax == null ? Tax.EXEMPT : tax;
        this.account = account == null ? "" : account;
    }

    public List<WorkflowMistake> mistakes(Address at, Form form) {
        var found = new ArrayList<WorkflowMistake>();
        if (percent == 0 && (yen < 1 || yen > MOST)) found.add(new WorkflowMistake(at, "noAmount", name));
        if (percent < 0 || percent > 100) found.add(new WorkflowMistake(at, "noPercent", name));
        if (!quantity.isEmpty() && form.find(quantity).filter(NumberField.class::isInstance)
                .isEmpty()) found.add(new WorkflowMistake(at, "noNumber", quantity));
        return found;
    }
}
