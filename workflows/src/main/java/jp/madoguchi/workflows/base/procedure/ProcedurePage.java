package jp.madoguchi.workflows.base.procedure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * 手続の案内ページ: everything a resident reads about a procedure before applying, as it is drawn together with its form.
 *
 * @param standardDays 標準処理期間, in working days
 * @param minutes to fill it in
 */
public record ProcedurePage(String title, String summary, Scene scene, String keywords, int standardDays, int minutes,
        @JsonUnwrapped Guide guide) {

    public ProcedurePage(@Nullable String title, @Nullable String summary, @Nullable Scene scene, @Nullable String keywords,
            int standardDays, int minutes, @Nullable Guide guide) {
        this.title = title == null ? "" : title;
        this.summary = summary == null ? "" : summary;
        this.scene = scene == null ? Scene.OFFICE : scene;
        this.keywords = keywords == null ? "" : keywords;
        this.standardDays = standardDays;
        this.minutes = minutes;
        this.guide = guide == null ? Guide.NONE : guide;
    }

    public static ProcedurePage blank(String title) {
        return new ProcedurePage(title, null, null, null, 10, 10, null);
    }
}
