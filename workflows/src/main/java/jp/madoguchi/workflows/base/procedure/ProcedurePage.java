package jp.madoguchi.workflows.base.procedure;

import java.util.List;
import jp.madoguchi.workflows.base.procedure.Guide.Bring;
import jp.madoguchi.workflows.base.procedure.Guide.Faq;
import org.jspecify.annotations.Nullable;

/** 手続の案内ページ: everything a resident reads about a procedure before applying, as it is drawn together with its form. */
public record ProcedurePage(String title, String summary, Scene scene, String keywords, int standardDays, int minutes,
        String who, String window, String fee,
        String criteria, String receive, String valid, String basis, List<Bring> bring, List<String> steps, List<Faq> faq) {

    public ProcedurePage(@Nullable String title, @Nullable String summary, @Nullable Scene scene,
            @Nullable String keywords, int standardDays, int minutes,
            @Nullable String who, @Nullable String window, @Nullable String fee, @Nullable String criteria, @Nullable String receive,
            @Nullable String valid, @Nullable String basis, @Nullable List<Bring> bring, @Nullable List<String> steps,
                    @Nullable List<Faq> faq) {
        var guide = new Guide(who, window, fee, criteria, receive, valid, basis, bring, steps, faq);
        this.title = title == null ? "" : title;
        this.summary = summary == null ? "" : summary;
        this.scene = scene == null ? Scene.OFFICE : scene;
        this.keywords = keywords == null ? "" : keywords;
        this.standardDays = standardDays;
        this.minutes = minutes;
        this.who = guide.who();
        this.window = guide.window();
        this.fee = guide.fee();
        this.criteria = guide.criteria();
        this.receive = guide.receive();
        this.valid = guide.valid();
        this.basis = guide.basis();
        this.bring = guide.bring();
        this.steps = guide.steps();
        this.faq = guide.faq();
    }

    public static ProcedurePage of(Procedure p) {
        var g = p.guide();
        return new ProcedurePage(p.title(), p.summary(), p.scene(), p.keywords(), p.standardDays(), p.minutes(),
                g.who(), g.window(), g.fee(), g.criteria(),
                g.receive(), g.valid(), g.basis(), g.bring(), g.steps(), g.faq());
    }

    public static ProcedurePage blank(String title) {
        return new ProcedurePage(title, null, null, null, 10, 10, null, null, null, null, null, null, null, null, null, null);
    }

    public Guide guide() {
        return new Guide(who, window, fee, criteria, receive, valid, basis, bring, steps, faq);
    }
}
