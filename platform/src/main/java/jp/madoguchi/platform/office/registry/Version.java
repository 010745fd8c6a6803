package jp.madoguchi.platform.office.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import org.jspecify.annotations.Nullable;

/** 履歴の一行: what an entry was after somebody changed it, and why it was changed. */
public record Version(Instant at, @Nullable String person, String why, Entry entry) {

    /** One column before and after. */
    public record Change(String column, String before, String after) {
    }

    /** A version beside the one before it. */
    public record Step(Version version, List<Change> changes) {
    }

    /** The latest first. */
    static List<Step> steps(List<Version> latestFirst) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < latestFirst.size(); i++)
            steps.add(new Step(latestFirst.get(i), i + 1 < latestFirst.size()
                    ? changes(latestFirst.get(i + 1).entry, latestFirst.get(i).entry) : List.of()));
        return steps;
    }

    /** In the words of the screens. */
    public static List<Change> changes(Entry before, Entry after) {
        var changes = new ArrayList<Change>();
        for (var column : Known.values()) add(changes, column, before, after);
        var keys = new java.util.TreeSet<>(before.volumes().keySet());
        keys.addAll(after.volumes().keySet());
        keys.forEach(key -> add(changes, Column.of("volume:" + key.replace('/', ':')).orElseThrow(), before, after));
        after.extra().forEach((name, value) -> add(changes, new Column.Extra(name), before, after));
        if (!java.util.Objects.equals(before.goneOn(), after.goneOn())) changes.add(
                new Change(RegistryWords.of("change.gone"), shown(before.goneOn()), shown(after.goneOn())));
        if (!java.util.Objects.equals(before.procedure(), after.procedure())) changes.add(
                new Change(RegistryWords.of("change.link"), linked(before), linked(after)));
        return changes;
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String linked(Entry entry) {
        return entry.procedure() == null ? "" : RegistryWords.of("change.linked");
    }

    private static void add(List<Change> changes, Column column, Entry before, Entry after) {
        var was = column.show(before);
        var is = column.show(after);
        if (!was.equals(is) && column != Known.LIVE_YEAR) changes.add(new Change(column.label(), was, is));
    }
}
