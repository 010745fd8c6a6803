package jp.madoguchi.forms.answer;

import java.util.List;
import java.util.Map;

/** The authority's lists of choices (選択肢の一覧), rows of named columns. */
@FunctionalInterface
public interface Masters {

    Masters NONE = list -> List.of();

    List<Map<String, String>> rows(String list);
}
