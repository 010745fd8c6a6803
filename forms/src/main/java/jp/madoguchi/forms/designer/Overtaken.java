package jp.madoguchi.forms.designer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Which elements of a list others have overtaken (順番の違い): as few as explain the new order. */
final class Overtaken {

    private Overtaken() {
    }

    /** @param before where each was */
    static <T> List<T> of(List<T> all, Map<T, Integer> before) {
        var was = all.stream().mapToInt(before::get).toArray();
        var best = new int[all.size()];
        var from = new int[all.size()];
        var last = -1;
        for (var i = 0; i < best.length; i++) {
            best[i] = 1;
            from[i] = -1;
            for (var j = 0; j < i; j++)
                if (was[j] < was[i] && best[j] >= best[i]) {
                    best[i] = best[j] + 1;
                    from[i] = j;
                }
            if (last < 0 || best[i] > best[last]) last = i;
        }
        var stayed = new LinkedHashSet<T>();
        for (var i = last; i >= 0; i = from[i]) stayed.add(all.get(i));
        return all.stream().filter(at -> !stayed.contains(at)).toList();
    }
}
