package jp.madoguchi.platform.designer.check;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;

/**
 * 部品: questions that are inserted as copies.
 *
 * @param own kept by this authority; else it comes with the software
 */
public record Block(String id, String name, ArrayNode clip, int revision, boolean own, @Nullable Instant savedAt) {

    /** Of its questions, for people. */
    public java.util.List<String> labels() {
        return clip.valueStream().map(entry -> jp.madoguchi.forms.designer.ElementWords.label(entry.get("element"))).toList();
    }
}
