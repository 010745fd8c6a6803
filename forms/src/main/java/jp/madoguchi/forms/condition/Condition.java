package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import org.jspecify.annotations.Nullable;

/**
 * When something is asked, shown or refused (条件): a value, evaluated over the answers so far, that can say itself
 * in Japanese. An answer that is not there yet makes every comparison false.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Condition permits Always, Is, OneOf, AtLeast, AtMost,
        From, Until, Compared, Answered, All, Any, Not {

    boolean holds(Answers answers);

    /** 「区分」が「妊産婦」であるとき, without the とき. */
    String inWords(Names names);

    /** The fields it looks at. */
    Set<String> fields();

    /** False while its owner has not chosen a field or a value yet. */
    boolean complete();

    /** The single comparisons that it is made of, in any depth. */
    default Stream<Condition> comparisons() {
        return Stream.of(this);
    }

    /** Values of its fields around which it turns, for trying it out. */
    default List<String> samples() {
        return List.of();
    }

    /** How deep 「すべて」「どれか」「でない」 are nested in it; 1 for a single comparison. */
    default int depth() {
        return 1;
    }

    static Condition orAlways(@Nullable Condition condition) {
        return condition == null ? Always.ALWAYS : condition;
    }

    default Condition and(Condition other) {
        if (this instanceof Always) return other;
        return other instanceof Always ? this : new All(List.of(this, other));
    }
}
