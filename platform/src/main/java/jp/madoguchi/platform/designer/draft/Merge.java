package jp.madoguchi.platform.designer.draft;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.screen.Concurrent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one person typed, what they had seen, and what stands there now, brought together property by property. */
public record Merge(List<Edit> edits, ArrayList<Contended> contended) {

    /** A property that somebody else changed while this person did: both as JSON, to choose from. */
    public record Contended(Address at, String property, String mine, String theirs) implements Serializable {
    }

    /** Changes nobody else touched, and those somebody did. */
    public static Merge of(Address at, Map<String, @Nullable JsonNode> mine, ObjectNode was, ObjectNode now) {
        var merge = new Merge(new ArrayList<>(), new ArrayList<>());
        mine.forEach((name, value) -> {
            switch (Concurrent.<@Nullable JsonNode>of(was.get(name), value, now.get(name), Blueprint::same)) {
                case NOTHING -> { }
                case MINE -> merge.edits.add(new Edit.Put(at, name, value, now.get(name)));
                case CONTENDED -> merge.contended.add(new Contended(at, name, String.valueOf(value), String.valueOf(now.get(name))));
            }
        });
        return merge;
    }
}
