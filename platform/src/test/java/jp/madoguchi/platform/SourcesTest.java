package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler looks at: how wide and long files are, how full packages, where SQL stands. */
class SourcesTest {

    private static final Path ROOT = Path.of("..");
    private static final int WIDEST = 140;
    private static final int LONGEST = 200;
    private static final int NARROW = 120;
    private static final int WIDEST_TEMPLATE = 200;
    private static final int LONGEST_TEMPLATE = 100;
    private static final int FULLEST = 25;

    @Test
    void noLineIsWiderThanAScreen() throws IOException {
        assertThat(places(List.of("main"), (line, file) -> line.length() > WIDEST)).isEmpty();
    }

    /** Patterns for what people type, and what is said before any message file can be read. */
    @Test
    void wordsForPeopleStandInMessageFiles() throws IOException {
        var words = Pattern.compile("\"[^\"]*[\\u3040-\\u30ff\\u4e00-\\u9fff][^\"]*\"");
        var comment = Pattern.compile("^\\s*(/?\\*|//).*");

        assertThat(places(List.of("main"), (line, file) -> !file.toString().contains("sample") && !comment.matcher(line).matches()
                && words.matcher(line.replaceAll("//.*", "")).find())).extracting(place -> place.replaceFirst(":.*", ""))
                .as("this list may only shrink").containsExactlyInAnyOrder("EmbeddedDatabase", "FolderInUseAnalyzer", "Fold", "Fold", "Fold",
                        "Headers", "Headers", "Cells", "FiscalYear", "Comparison");
    }

    @Test
    void noPackageHasMoreThanTwentyFiveFiles() throws IOException {
        var counts = new TreeMap<Path, Integer>();
        for (var file : files("main", "java")) counts.merge(file.getParent(), 1, Integer::sum);

        assertThat(counts).isNotEmpty().allSatisfy((folder, files) -> assertThat(files).as(folder.toString()).isLessThanOrEqualTo(FULLEST));
    }

    /** Counted as lines of a hundred and twenty columns, so that long lines hide nothing. */
    @Test
    void noClassIsLongerThanTwoHundredLines() throws IOException {
        for (var file : files("main", "java")) assertThat(Files.readAllLines(file).stream()
                .mapToInt(line -> Math.max(1, (line.length() + NARROW - 1) / NARROW)).sum()).as(file.toString()).isLessThanOrEqualTo(LONGEST);
    }

    @Test
    void templatesAreNarrowAndShort() throws IOException {
        var wide = 0;
        for (var file : files("main", "html")) {
            var lines = Files.readAllLines(file);
            assertThat(lines.size()).as(file.toString()).isLessThanOrEqualTo(LONGEST_TEMPLATE);
            for (var line : lines) if (line.length() > WIDEST_TEMPLATE) wide++;
        }
        assertThat(wide).as("this number may only shrink").isLessThanOrEqualTo(24);
    }

    /** By these names the build finds what runs on the oldest PostgreSQL, too. */
    @Test
    void mapperTestsAreCalledSo() throws IOException {
        for (var file : files("test", "java")) if (Files.readString(file).contains("\n@MapperTest\n"))
            assertThat(name(file)).matches("\\w+MapperTest|OneTimeCodesTest|SecretLinksTest");
    }

    @Test
    void anIconIsWrittenInOnePlace() throws IOException {
        for (var file : files("main", "html")) assertThat(Files.readString(file)).as(file.toString()).doesNotContain("class=\"icon\"");
    }

    @Test
    void noMessageIsDefinedTwice() throws IOException {
        var twice = new ArrayList<String>();
        for (var file : files("main", "properties")) {
            var keys = new java.util.HashSet<String>();
            for (var line : Files.readAllLines(file)) {
                var key = Pattern.compile("^([^#!=\\s]+)\\s*=").matcher(line);
                if (key.find() && !keys.add(key.group(1))) twice.add(file.getFileName() + " " + key.group(1));
            }
        }

        assertThat(twice).isEmpty();
    }

    private interface Line {
        boolean test(String line, Path file);
    }

    private static List<String> places(List<String> parts, Line found) throws IOException {
        var places = new ArrayList<String>();
        for (var part : parts) {
            for (var file : files(part, "java")) {
                var lines = Files.readAllLines(file);
                for (var i = 0; i < lines.size(); i++) if (found.test(lines.get(i), file)) places.add(name(file) + ":" + (i + 1));
            }
        }
        return places;
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> files(String part, String kind) throws IOException {
        var all = new ArrayList<Path>();
        for (var module : List.of("db", "forms", "workflows", "platform")) {
            var folder = ROOT.resolve(module).resolve("src").resolve(part);
            if (!Files.exists(folder)) continue;
            try (Stream<Path> found = Files.walk(folder)) {
                Predicate<Path> wanted = file -> file.toString().endsWith("." + kind);
                found.filter(wanted).forEach(all::add);
            }
        }
        return all;
    }
}
