package jp.madoguchi.workflows.cases.link;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.AttemptFakes;
import jp.madoguchi.db.code.CodeFakes;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.SecretLinkFakes;
import jp.madoguchi.forms.submission.Resident;
import org.junit.jupiter.api.Test;

/** A link that opens nothing without its code, whatever it leads to. */
class CodedLinksTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final CodeFakes codes = new CodeFakes();
    private final AttemptFakes attempts = new AttemptFakes();
    private final CodedLinkRows rows = new CodedLinkRows();
    private final CodedLinks links = rows.with(new SecretLinkFakes(CLOCK), codes, attempts);
    private final Resident here = new Resident(new Secret("この端末"));

    @Test
    void aLinkForOneKindOfTaskIsNoneForAnother() {
        var token = links.make(AUTHORITY, "opinion", "t-1", "body@example.jp", DAY).text();

        assertThat(links.find("opinion", token, here)).hasValueSatisfying(link -> {
            assertThat(link.task()).isEqualTo("t-1");
            assertThat(link.byHand()).isFalse();
            assertThat(link.open()).isFalse();
        });
        assertThat(links.find("confirmation", token, here)).isEmpty();
    }

    @Test
    void oneThatIsHandedOverComesWithItsCodeAndGetsNoOther() {
        var handed = links.byHand(AUTHORITY, "confirmation", "t-1", DAY, HALF_AN_HOUR).orElseThrow();
        var link = links.find("confirmation", handed.link().text(), here).orElseThrow();

        assertThat(codes.good).containsExactly(HALF_AN_HOUR);
        assertThat(attempts.asked).containsExactly(Limit.hourly("confirmation-hand", "t-1", 6));
        assertThat(link.byHand()).isTrue();
        assertThat(links.askCode(link)).as("there is no address to send one to").isEmpty();
        assertThat(links.enter(link, handed.code().text(), here)).isTrue();
        assertThat(links.find("confirmation", handed.link().text(), here).orElseThrow().open()).isTrue();
    }

    @Test
    void aNewOneEndsThatWhichNobodyHasOpened() {
        var first = byHand();
        assertThat(links.enter(find(first).orElseThrow(), first.code().text(), here)).isTrue();
        var second = byHand();
        var third = byHand();

        assertThat(find(first)).as("somebody reads there").isPresent();
        assertThat(find(second)).isEmpty();
        assertThat(find(third)).isPresent();
    }

    @Test
    void whatWasAskedForTooOftenIsNotHandedOverAndEndsNothing() {
        for (var i = 0; i < 5; i++) byHand();
        var last = byHand();

        assertThat(links.byHand(AUTHORITY, "confirmation", "t-1", DAY, HALF_AN_HOUR)).isEmpty();
        assertThat(find(last)).isPresent();
        assertThat(rows.made()).containsOnlyKeys("t-1");
    }

    private CodedLinks.ByHand byHand() {
        return links.byHand(AUTHORITY, "confirmation", "t-1", DAY, HALF_AN_HOUR).orElseThrow();
    }

    private Optional<CodedLink> find(CodedLinks.ByHand handed) {
        return links.find("confirmation", handed.link().text(), here);
    }
}
