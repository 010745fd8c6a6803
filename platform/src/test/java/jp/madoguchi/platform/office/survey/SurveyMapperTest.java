package jp.madoguchi.platform.office.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.RoundId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class SurveyMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    SurveyMapper surveys;

    @Autowired
    TestRows rows;

    private AuthorityId authority;

    @BeforeEach
    void threeEntries() {
        authority = rows.authority("surveys");
        entry("S1", "総務部", "{\"2025\": 500}", null);
        entry("S2", "総務部", "{\"2024\": 400}", null);
        entry("S3", "福祉部", "{\"2025\": 3}", null);
        entry("S4", "福祉部", "{\"2025\": 900}", TODAY);
    }

    @Test
    void askedIsWhatHasEnoughApplicationsAndIsNotGone() {
        var round = opened("令和7年度", 2025, NOW);

        assertThat(surveys.ask(round, TODAY)).isEqualTo(2);
        assertThat(surveys.progress(round.id())).extracting(SurveyMapper.Progress::bureau).containsExactly("総務部");
        assertThat(replies(round, false)).extracting(SurveyReply::code).as("an older count stands where the year's own is not known")
                .containsExactlyInAnyOrder("S1", "S2");
    }

    @Test
    void aReplyIsAnsweredAndOpenAgainWhenItIsAskedAbout() {
        var round = opened("令和7年度", 2025, NOW);
        surveys.ask(round, TODAY);
        var first = EntryId.of(rows.sql().queryForObject("select id::text from registry_entry where authority_id = ? and code = 'S1'", String.class,
                authority.value()));

        surveys.answer(round.id(), first, "{\"when\": \"R8\"}", 510, "", NOW, null);
        assertThat(replies(round, true)).extracting(SurveyReply::code).containsExactly("S2");

        surveys.reopen(round.id(), first, "件数は正しいですか");
        assertThat(replies(round, true)).extracting(SurveyReply::code).containsExactlyInAnyOrder("S1", "S2");
        assertThat(surveys.progress(round.id())).singleElement().satisfies(bureau -> assertThat(bureau.reopened()).isEqualTo(1));
    }

    @Test
    void theRoundBeforeIsTheLatestOfAnEarlierYear() {
        var before = opened("令和6年度", 2024, NOW.minusSeconds(60));
        var now = opened("令和7年度", 2025, NOW);

        assertThat(surveys.before(now)).contains(before);
        assertThat(surveys.before(before)).isEmpty();
        assertThat(surveys.rounds(authority)).containsExactly(now, before);
        assertThat(surveys.round(rows.authority("elsewhere"), now.id())).as("of another authority").isEmpty();
    }

    @Test
    void aReminderIsSentByOneNode() {
        var round = opened("令和7年度", 2025, NOW);

        assertThat(surveys.claimReminder(round.id(), TODAY)).isTrue();
        assertThat(surveys.claimReminder(round.id(), TODAY)).isFalse();
    }

    private List<SurveyReply> replies(Round round, boolean open) {
        return surveys.replies(round.id(), null, null, open, List.of(), 100, 0);
    }

    private Round opened(String title, int year, Instant at) {
        var round = new Round(RoundId.next(at), authority, title, year, year, 100, new Round.Questions(List.of("R8"), List.of()), at,
                TODAY.plusDays(14), null);
        surveys.open(round);
        return round;
    }

    private void entry(String code, String bureau, String volumes, @Nullable LocalDate gone) {
        rows.sql().update("insert into registry_entry (id, authority_id, code, name, bureau, kind, volumes, gone_on)"
                + " values (gen_random_uuid(), ?, ?, ?, ?, 'OWN', ?::jsonb, ?)", authority.value(), code, code, bureau, volumes, gone);
    }
}
