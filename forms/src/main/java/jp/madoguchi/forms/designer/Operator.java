package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.ChoicesField;
import jp.madoguchi.forms.field.ConsentField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.LookupField;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.field.PhoneField;
import jp.madoguchi.forms.field.TextField;
import jp.madoguchi.forms.field.YesNoField;

/** How a field is compared in a condition (比べ方). Its words are {@code operator.<name>}. */
public enum Operator {
    is, isNot, oneOf, noneOf, atLeast, atMost, from, until, answered, blank, same, notSame, less, more;

    /** What stands on the right: nothing, one value, several of a list, a number, a day, another field. */
    public enum Right { NOTHING, VALUE, VALUES, NUMBER, DAY, FIELD }

    public Right right() {
        return switch (this) {
            case is, isNot -> Right.VALUE;
            case oneOf, noneOf -> Right.VALUES;
            case atLeast, atMost -> Right.NUMBER;
            case from, until -> Right.DAY;
            case answered, blank -> Right.NOTHING;
            case same, notSame, less, more -> Right.FIELD;
        };
    }

    /** Those that make sense for a field, the most usual first. */
    public static List<Operator> fitting(Field field) {
        return switch (field) {
            case ChoiceField choice -> ofChoice(choice);
            case ChoicesField several -> List.of(is, isNot, oneOf, noneOf, answered, blank);
            case YesNoField yesNo -> List.of(is, isNot, answered, blank);
            case LookupField lookup -> List.of(is, isNot, oneOf, noneOf, answered, blank);
            case NumberField number -> List.of(atLeast, atMost, same, notSame, less, more, answered, blank);
            case DateField date -> List.of(from, until, same, notSame, less, more, answered, blank);
            case TextField text -> List.of(answered, blank, is, isNot, same, notSame);
            case MailField mail -> List.of(answered, blank, same, notSame);
            case PhoneField phone -> List.of(answered, blank, same, notSame);
            case ConsentField consent -> List.of(answered, blank);
            case AttachmentField files -> List.of(answered, blank);
            default -> field.asks() ? List.of(answered, blank) : List.of();
        };
    }

    private static List<Operator> ofChoice(ChoiceField field) {
        var fitting = new ArrayList<>(List.of(is, isNot));
        if (field.choices().size() > 2) fitting.addAll(List.of(oneOf, noneOf));
        var numbers = !field.choices().isEmpty() && field.choices().stream().allMatch(option -> option.value().matches("-?\\d{1,9}"));
        if (numbers) fitting.addAll(List.of(atLeast, atMost));
        fitting.addAll(List.of(answered, blank));
        return List.copyOf(fitting);
    }
}
