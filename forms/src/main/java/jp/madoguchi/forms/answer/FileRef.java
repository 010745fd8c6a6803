package jp.madoguchi.forms.answer;

import java.util.Map;
import java.util.Objects;

/** An attached file as an answer names it: the bytes lie in the file store under the id. Size in bytes. */
public record FileRef(String id, String name, String mediaType, long size) {

    static FileRef of(Map<?, ?> json) {
        return new FileRef(
                String.valueOf(json.get("id")), String.valueOf(json.get("name")),
                String.valueOf(json.get("mediaType")), ((Number) Objects.requireNonNull(json.get("size"))).longValue());
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }

    /** 1.8MB or 240KB, for people. */
    public String readableSize() {
        return size >= 1_000_000 ? "%.1fMB".formatted(size / 1e6) : Math.max(1, size / 1000) + "KB";
    }
}
