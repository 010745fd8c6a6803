package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tables have owners: the group in whose mappers they are written. Whom another group's statement names, it depends on unseen. */
class TablesTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern CREATED = Pattern.compile("create table (?:if not exists )?\"?(\\w+)\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:from|join|into|update|using|table)\\s+(?:only\\s+)?(\\w+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND_A_COMMA = Pattern.compile("\\bfrom\\s+\\w+\\s+\\w+\\s*,\\s*(\\w+)", Pattern.CASE_INSENSITIVE);

    /** Which tables more groups name than their owner's, and why. The list may only shrink. */
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("application", "queues, figures and lists join it: asking row by row would be a query a row"),
            Map.entry("person", "names and addresses beside what somebody did; the register of staff writes it"),
            Map.entry("procedure", "titles beside rows"),
            Map.entry("department", "names beside rows; the register of staff reads it by code or name"),
            Map.entry("person_role", "queues and reminders go by roles in one statement"),
            Map.entry("task", "queues, reminders and batches read what is open"),
            Map.entry("authority", "jobs go through all authorities; the sample makes one"),
            Map.entry("deputy", "a person's turn in the queue; a transfer ends it"),
            Map.entry("holiday", "working days in figures"),
            Map.entry("reach", "whose mail comes back, in the queue"));

    @Test
    void aGroupAsksAnotherOnesServiceInsteadOfNamingItsTable() throws IOException {
        var tables = tables();
        var groups = new TreeMap<String, Set<Group>>();
        for (var file : files(".xml", "main/resources/jp")) {
            var text = Files.readString(file).replaceAll("(?s)<!--.*?-->", " ").replaceAll("<[^>]*>", " ");
            var group = Group.of(packageOf(file)).orElseThrow();
            Stream.concat(NAMED.matcher(text).results(), BEHIND_A_COMMA.matcher(text).results())
                    .map(match -> match.group(1).toLowerCase()).filter(tables::contains)
                    .forEach(table -> groups.computeIfAbsent(table, key -> new TreeSet<>()).add(group));
        }

        var shared = groups.entrySet().stream().filter(entry -> entry.getValue().size() > 1).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(groups).hasSizeGreaterThan(80);
        assertThat(shared).isEqualTo(SHARED.keySet());
    }

    private static Set<String> tables() throws IOException {
        var all = new TreeSet<String>();
        for (var file : files(".sql", "main/resources/migration")) CREATED.matcher(Files.readString(file)).results()
                .map(match -> match.group(1).toLowerCase()).filter(name -> !name.startsWith("act_")).forEach(all::add);
        return all;
    }

    private static String packageOf(Path file) {
        return file.getParent().toString().replaceFirst(".*[/\\\\]jp[/\\\\]madoguchi", "jp.madoguchi")
                .replaceAll("[/\\\\]", Matcher.quoteReplacement("."));
    }

    private static List<Path> files(String ending, String folder) throws IOException {
        var all = new ArrayList<Path>();
        for (var module : List.of("db", "forms", "workflows", "platform")) {
            var root = ROOT.resolve(module).resolve("src").resolve(folder);
            if (!Files.exists(root)) continue;
            try (Stream<Path> found = Files.walk(root)) {
                found.filter(file -> file.toString().endsWith(ending)).forEach(all::add);
            }
        }
        return all;
    }
}
