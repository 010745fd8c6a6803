package jp.madoguchi.platform.office.registry.entry;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.calendar.FiscalYear;

/**
 * The registry's words, from {@code words.properties}: how columns and values are called here (the first word), and
 * what else is understood when a file or a sheet is read.
 */
public final class RegistryWords {

    private static final Map<String, List<String>> ALL = load();
    private static final Map<String, String> MEANING = meanings();
    private static final int REIWA = 2018;

    private RegistryWords() {
    }

    /** What is shown for a key such as {@code kind.OWN}. */
    public static String of(String key) {
        var words = ALL.get(key);
        if (words == null) throw new IllegalArgumentException("No word for " + key);
        return words.getFirst();
    }

    public static String of(String group, Enum<?> value) {
        return of(group + "." + value.name());
    }

    /** 令和4年度 for R4; what is unknown is shown as it is. */
    public static String answer(String code) {
        var words = ALL.get("answer." + code);
        if (words != null) return words.getFirst();
        return code.matches("R\\d{1,2}") ? FiscalYear.label(FiscalYear.read(code).orElseThrow()) : code;
    }

    /** The name within the group that a typed word means, in any width and case. */
    public static Optional<String> meaning(String group, String typed) {
        if (group.equals("answer") && FiscalYear.read(typed).isPresent()) return Optional.of("R"
                + (FiscalYear.read(typed).getAsInt() - REIWA));
        return Optional.ofNullable(MEANING.get(group + "." + plain(typed)));
    }

    private static String plain(String word) {
        return Fold.ascii(word).toLowerCase(Locale.ROOT).replaceAll("[()\\u30fb_-]", "");
    }

    private static Map<String, List<String>> load() {
        var properties = new Properties();
        try (var in = new InputStreamReader(RegistryWords.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new HashMap<String, List<String>>();
        properties.forEach((key, words) -> all.put(key.toString(), List.of(words.toString().split("\\|"))));
        return Map.copyOf(all);
    }

    private static Map<String, String> meanings() {
        var meanings = new HashMap<String, String>();
        ALL.forEach((key, words) -> {
            var dot = key.indexOf('.');
            words.forEach(word -> meanings.put(key.substring(0, dot + 1) + plain(word), key.substring(dot + 1)));
        });
        return Map.copyOf(meanings);
    }
}
