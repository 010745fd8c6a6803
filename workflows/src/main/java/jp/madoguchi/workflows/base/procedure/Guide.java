package jp.madoguchi.workflows.base.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 手続の案内: what a resident reads before applying. Source of the duties: 行政手続法 5条 (審査基準), 6条 (標準処理期間). */
public record Guide(String who, String window, String fee, String criteria, String receive, String valid, String basis, List<Bring> bring,
        List<String> steps, List<Faq> faq) {

    static final Guide NONE = new Guide(null, null, null, null, null, null, null, null, null, null);

    /** 用意するもの. */
    public record Bring(String icon, String what, String hint) {
    }

    /** よくある質問. */
    public record Faq(String question, String answer) {
    }

    public Guide(@Nullable String who, @Nullable String window, @Nullable String fee, @Nullable String criteria, @Nullable String receive,
            @Nullable String valid, @Nullable String basis, @Nullable List<Bring> bring, @Nullable List<String> steps,
                    @Nullable List<Faq> faq) {
        this.who = orEmpty(who);
        this.window = orEmpty(window);
        this.fee = orEmpty(fee);
        this.criteria = orEmpty(criteria);
        this.receive = orEmpty(receive);
        this.valid = orEmpty(valid);
        this.basis = orEmpty(basis);
        this.bring = bring == null ? List.of() : List.copyOf(bring);
        this.steps = steps == null ? List.of() : List.copyOf(steps);
        this.faq = faq == null ? List.of() : List.copyOf(faq);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
