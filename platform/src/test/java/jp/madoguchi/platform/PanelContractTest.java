package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every panel brings: a fragment of its own that asks nobody what may be done, at a place that no other panel has. */
class PanelContractTest {

    private static final Path WORKFLOWS = Path.of("../workflows/src/main");
    private static final Pattern FRAGMENT = Pattern.compile("\"([a-z]+/[a-z-]+) :: ([A-Za-z]+)\"");
    private static final Pattern PLACE = Pattern.compile("Zone\\.([A-Z]+), (\\d+), \"([a-z]+/[a-z-]+ :: [A-Za-z]+)\"");

    private static final Set<String> GIVEN = Set.of("panel", "app", "base", "typed", "problems", "staff", "refused", "param", "authority",
            "fileStates", "true", "false", "null", "and", "or", "not", "input");
    private static final Pattern EACH = Pattern.compile("th:each=\"([^:]+?)\\s*:");
    private static final Pattern WITH = Pattern.compile("th:with=\"([^\"]*)\"");
    private static final Pattern SET = Pattern.compile("(?:^|,)\\s*(\\w+)=");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-z]\\w*(?![\\w(])");

    record Named(String panel, String template, String fragment) {
        @Override
        public String toString() {
            return panel + ": " + template + " :: " + fragment;
        }
    }

    private static List<Path> panels() throws IOException {
        try (Stream<Path> files = Files.walk(WORKFLOWS.resolve("java"))) {
            return files.filter(file -> file.toString().endsWith(".java") && read(file).contains("new Panel(")).sorted().toList();
        }
    }

    static List<Named> fragments() throws IOException {
        return panels().stream().flatMap(file -> FRAGMENT.matcher(read(file)).results()
                .map(match -> new Named(file.getFileName().toString(), match.group(1), match.group(2)))).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void theFragmentIsThereAndAsksNobodyWhatMayBeDone(Named named) {
        var template = read(WORKFLOWS.resolve("resources/templates/" + named.template + ".html"));

        assertThat(template).containsPattern("th:fragment=\"" + named.fragment + "[\"(]");
        assertThat(template).as("who may do what is decided in the panel").doesNotContain("staff.roles", "staff.is(", "staff.mayDecide");
    }

    /** A name that no page gives is found only by whoever comes down that branch. */
    @ParameterizedTest
    @MethodSource("fragments")
    void theFragmentAsksForNothingThatNoPageGives(Named named) {
        var template = read(WORKFLOWS.resolve("resources/templates/" + named.template + ".html"));
        var own = new HashSet<>(GIVEN);
        EACH.matcher(template).results().forEach(match -> own.addAll(List.of(match.group(1).split(",\\s*"))));
        WITH.matcher(template).results().flatMap(match -> SET.matcher(match.group(1)).results()).forEach(set -> own.add(set.group(1)));
        var asked = EXPRESSION.matcher(template).results().map(match -> match.group(1).replaceAll("'[^']*'", "").replaceAll("[@#]\\w+", ""))
                .flatMap(text -> NAME.matcher(text).results()).map(MatchResult::group).distinct().toList();

        assertThat(asked).isSubsetOf(own);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void standsAtAPlaceOfItsOwn(Path panel) throws IOException {
        var others = panels().stream().filter(other -> !other.equals(panel)).flatMap(PanelContractTest::atDesk).toList();

        assertThat(atDesk(panel)).as("zone and order").doesNotHaveDuplicates().doesNotContainAnyElementsOf(others);
    }

    private static Stream<String> atDesk(Path panel) {
        return PLACE.matcher(read(panel)).results().filter(match -> !isForApplicants(match.group(3)))
                .map(match -> match.group(1) + " " + match.group(2));
    }

    /** The applicant's page has an order of its own. */
    private static boolean isForApplicants(String fragment) {
        return List.of("contact/panels :: mailBack", "contact/panels :: heard", "payment/due :: due", "signature/panels :: applicant",
                "chain/panels :: nexts", "confirmation/panels :: applicant", "status/links :: withdraw").contains(fragment);
    }
}
