package jp.madoguchi.forms.designer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.forms.definition.Address;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of drawing (編集) that knows what it found, so that it never overwrites what somebody else did meanwhile.
 *
 * <p>Lists are named {@code sections}, {@code pages:s1}, {@code fields:contact}, as {@link Structure} says.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
public sealed interface Edit {

    /** Sets a property of an element that has been {@code was}; null takes it away. */
    @JsonTypeName("put")
    record Put(Address at, String property, @Nullable JsonNode value, @Nullable JsonNode was) implements Edit {
    }

    /** Puts a new element behind another, or first where {@code after} is empty. */
    @JsonTypeName("add")
    record Add(String list, String after, ObjectNode element) implements Edit {
    }

    /** Takes an element out that has been {@code was}; null does not mind. */
    @JsonTypeName("remove")
    record Remove(Address at, @Nullable ObjectNode was) implements Edit {
    }

    /** Moves an element behind another of that list, or first where {@code after} is empty. */
    @JsonTypeName("move")
    record Move(Address at, String list, String after) implements Edit {
    }
}
