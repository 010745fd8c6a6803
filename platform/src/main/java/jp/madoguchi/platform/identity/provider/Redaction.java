package jp.madoguchi.platform.identity.provider;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes an answer readable for whoever sets the rules, and no longer about a person: of what is not compared the first character stays. */
final class Redaction {

    private static final int MOST = 60;
    private static final int LONGEST = 80;

    private Redaction() {
    }

    static Provider.Captured of(String nameId, Map<String, List<String>> attributes, Rules rules) {
        var kept = new LinkedHashMap<String, List<String>>();
        kept.put(Rules.NAME_ID, List.of(hidden(nameId)));
        attributes.entrySet().stream().limit(MOST)
                .forEach(attribute -> kept.put(shortened(attribute.getKey()), attribute.getValue().stream().limit(MOST)
                .map(value -> rules.compares(attribute.getKey()) ? shortened(value) : hidden(value)).toList()));
        return new Provider.Captured(kept);
    }

    /** 髙﨑 花子 becomes 髙● ●●, hanako@pref.jp h●●●●●@pref.jp: the shape tells which attribute it is. */
    static String hidden(String value) {
        var text = shortened(value);
        var end = text.indexOf('@') > 0 ? text.indexOf('@') : text.length();
        var first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + text.substring(Math.min(first, end), end).replaceAll("[^\\s,;=/:._-]", "●") + text.substring(end);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
