package jp.madoguchi.forms.designer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Answered;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.AtMost;
import jp.madoguchi.forms.condition.Compared;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.From;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.condition.OneOf;
import jp.madoguchi.forms.condition.Until;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A condition as rows of drop-downs (条件の行): groups of rows joined by 「すべて」「どれか」, or the opposite, in any nesting.
 * Its inputs are {@code <path>.join}, or {@code <path>.field}, {@code .is} and {@code .value}; the rows of a group lie
 * at {@code <path>.0}, {@code <path>.1} …
 */
public sealed interface Clause {

    /** Rows in one group. */
    int MOST = 500;

    /** How the rows of a group are joined; the last two are their opposites. */
    enum Join { all, any, notAll, none }

    record Group(Join join, List<Clause> of) implements Clause {
        public Group {
            of = List.copyOf(of);
        }

        private List<Row> rows() {
            return of.stream().flatMap(one -> one instanceof Group group ? group.rows().stream() : Stream.of((Row) one)).toList();
        }
    }

    /** One comparison; values empty while nothing is chosen. */
    record Row(String field, Operator is, List<String> values) implements Clause {
        public Row {
            values = List.copyOf(values);
        }
    }

    default boolean isGroup() {
        return this instanceof Group;
    }

    static Group of(Condition condition) {
        return switch (rows(condition)) {
            case Group group -> group;
            case Row row -> new Group(Join.all, List.of(row));
        };
    }

    private static Clause rows(Condition condition) {
        return switch (condition) {
            case Always always -> new Group(Join.all, List.of());
            case All(var of) -> new Group(Join.all, of.stream().map(Clause::rows).toList());
            case Any(var of) -> new Group(Join.any, of.stream().map(Clause::rows).toList());
            case Not(All(var of)) -> new Group(Join.notAll, of.stream().map(Clause::rows).toList());
            case Not(Any(var of)) -> new Group(Join.none, of.stream().map(Clause::rows).toList());
            case Not(Is(var field, var value)) -> row(field, Operator.isNot, value);
            case Not(OneOf(var field, var values)) -> new Row(field, Operator.noneOf, values);
            case Not(Answered(var field)) -> row(field, Operator.blank);
            case Not(Compared(var field, var is, var other)) when is == Compared.Relation.same -> row(field, Operator.notSame, other);
            case Not(var other) -> new Group(Join.none, List.of(rows(other)));
            case Is(var field, var value) -> row(field, Operator.is, value);
            case OneOf(var field, var values) -> new Row(field, Operator.oneOf, values);
            case AtLeast(var field, var number) -> row(field, Operator.atLeast, number == null ? "" : number.toPlainString());
            case AtMost(var field, var number) -> row(field, Operator.atMost, number == null ? "" : number.toPlainString());
            case From(var field, var day) -> row(field, Operator.from, day);
            case Until(var field, var day) -> row(field, Operator.until, day);
            case Answered(var field) -> row(field, Operator.answered);
            case Compared(var field, var is, var other) -> row(field, Operator.valueOf(is.name()), other);
        };
    }

    private static Row row(String field, Operator is, String... values) {
        return new Row(field, is, List.of(values));
    }

    /** The condition that these rows say. A group of one is that one; an empty one at the top is always. */
    default Condition condition() {
        return switch (this) {
            case Group(var join, var of) when of.isEmpty() -> Condition.orAlways(null);
            default -> nested(this);
        };
    }

    /** An empty group inside another is not finished. */
    private static Condition nested(Clause clause) {
        return switch (clause) {
            case Group(var join, var of) -> join(join, of.stream().map(Clause::nested).toList());
            case Row row -> compare(row);
        };
    }

    private static Condition join(Join join, List<Condition> of) {
        return switch (join) {
            case all -> of.size() == 1 && !(of.getFirst() instanceof All || of.getFirst() instanceof Any) ? of.getFirst() : new All(of);
            case any -> new Any(of);
            case notAll -> new Not(new All(of));
            case none -> new Not(new Any(of));
        };
    }

    /**
     * What the inputs under a path say; an operator that does not fit is the first that does.
     *
     * @param kept the condition as it was shown: rows that nobody touched stay, even where they do not fit any more
     */
    static Group read(Map<String, List<String>> inputs, String path, Palette palette, Group kept) {
        return read(inputs, path, palette, kept.rows());
    }

    private static Group read(Map<String, List<String>> inputs, String path, Palette palette, List<Row> kept) {
        var of = new ArrayList<Clause>();
        for (var i = 0; i < MOST; i++) {
            var at = path + "." + i;
            if (inputs.containsKey(at + ".join")) of.add(read(inputs, at, palette, kept));
            else if (inputs.containsKey(at + ".field")) of.add(row(inputs, at, palette, kept));
        }
        return new Group(named(Join.values(), first(inputs, path + ".join"), Join.all), of);
    }

    private static Row row(Map<String, List<String>> inputs, String at, Palette palette, List<Row> kept) {
        var field = first(inputs, at + ".field");
        var untouched = kept.stream().filter(row -> row.field.equals(field) && row.is.name().equals(first(inputs, at + ".is"))
                && row.values.equals(inputs.getOrDefault(at + ".value", List.of()))).findFirst();
        if (untouched.isPresent()) return untouched.get();
        var fitting = palette.operators(field);
        var is = named(fitting.toArray(Operator[]::new), first(inputs, at + ".is"), fitting.isEmpty()
                ? Operator.answered : fitting.getFirst());
        var values = inputs.getOrDefault(at + ".value", List.of()).stream().map(Fold::line).filter(value -> !value.isEmpty()).toList();
        var fitted = values.stream().filter(value -> palette.fits(field, is, value))
                .limit(is.right() == Operator.Right.VALUES ? 100 : 1).toList();
        return new Row(field, is, is.right() == Operator.Right.NOTHING ? List.of() : fitted);
    }

    private static String first(Map<String, List<String>> inputs, String name) {
        var all = inputs.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    private static <E extends Enum<E>> E named(E[] of, String name, E otherwise) {
        for (var one : of) if (one.name().equals(name)) return one;
        return otherwise;
    }

    /** A single comparison as a condition, unfinished where it is. */
    private static Condition compare(Row row) {
        var value = row.values.isEmpty() ? "" : row.values.getFirst();
        return switch (row.is) {
            case is -> new Is(row.field, value);
            case isNot -> new Not(new Is(row.field, value));
            case oneOf -> new OneOf(row.field, row.values);
            case noneOf -> new Not(new OneOf(row.field, row.values));
            case atLeast -> new AtLeast(row.field, number(value));
            case atMost -> new AtMost(row.field, number(value));
            case from -> new From(row.field, value);
            case until -> new Until(row.field, value);
            case answered -> new Answered(row.field);
            case blank -> new Not(new Answered(row.field));
            case same -> new Compared(row.field, Compared.Relation.same, value);
            case notSame -> new Not(new Compared(row.field, Compared.Relation.same, value));
            case less -> new Compared(row.field, Compared.Relation.less, value);
            case more -> new Compared(row.field, Compared.Relation.more, value);
        };
    }

    private static @Nullable BigDecimal number(String text) {
        var folded = Fold.ascii(text).replace(",", "");
        return folded.matches("-?\\d{1,15}(\\.\\d{1,9})?") ? new BigDecimal(folded) : null;
    }
}
