package jp.madoguchi.platform.procedure;

import java.util.List;

/** 手続の案内: what a resident reads before applying. Source of the duties: 行政手続法 5条 (審査基準), 6条 (標準処理期間). */
public record Guide(String who, String window, String fee, String criteria, String receive, String valid, List<Bring> bring, List<String> steps) {

    /** 用意するもの. */
    public record Bring(String icon, String what, String hint) {
    }

    public Guide {
        bring = List.copyOf(bring);
        steps = List.copyOf(steps);
    }
}
