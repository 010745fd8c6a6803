package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.messages.contact.NewsTexts.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of news: the owner's, ours, and what stands for Japanese in other languages. */
class NewsTextsTest {

    private static final ProcedureId PROCEDURE = new ProcedureId(new UUID(4, 1));
    private static final NewsText OWN = new NewsText("件名", "本文");

    private final List<Object> told = new ArrayList<>();
    private final NewsTexts texts = new NewsTexts(new ContactRows(), ContactSite.words(), told::add, CLOCK);

    private void write(Language language) {
        texts.write(staff(Role.OWNER), PROCEDURE, new Place(NewsKind.GRANTED, "", language), OWN);
    }

    private NewsText text(Language language) {
        return texts.of(PROCEDURE, new Place(NewsKind.GRANTED, "issue", language));
    }

    @Test
    void withoutTheOwnersWordsOursAreSaid() {
        assertThat(text(Language.JA).subject()).isEqualTo("【決定しました】{手続}（{受付番号}）");
        assertThat(text(Language.EN).subject()).isEqualTo("Decision: {手続} ({受付番号})");
        assertThat(text(Language.NE)).as("what is missing is said in Japanese").isEqualTo(text(Language.JA));
    }

    @Test
    void whatTheOwnerWroteInJapaneseStandsForLanguagesThatWeDoNotSpeak() {
        write(Language.JA);
        assertThat(text(Language.JA)).isEqualTo(OWN);
        assertThat(text(Language.VI)).isEqualTo(OWN);
        assertThat(text(Language.EN).subject()).startsWith("Decision");
    }

    @Test
    void whatTheOwnerWroteInALanguageIsSaidInIt() {
        write(Language.EN);
        assertThat(text(Language.EN)).isEqualTo(OWN);
        assertThat(text(Language.JA)).isNotEqualTo(OWN);
    }

    @Test
    void languagesAreOursAndThoseInWhichSomethingIsWritten() {
        assertThat(texts.offered(PROCEDURE)).containsExactly(Language.JA, Language.EN);
        write(Language.VI);
        assertThat(texts.offered(PROCEDURE)).containsExactly(Language.JA, Language.EN, Language.VI);
        assertThat(texts.written(PROCEDURE)).containsExactly(new Place(NewsKind.GRANTED, "", Language.VI));
    }

    @Test
    void whatIsWrittenAndTakenAwayIsOnRecord() {
        write(Language.VI);
        texts.forget(staff(Role.OWNER), PROCEDURE, new Place(NewsKind.GRANTED, "", Language.VI));
        texts.forget(staff(Role.OWNER), PROCEDURE, new Place(NewsKind.GRANTED, "", Language.VI));
        assertThat(told).extracting(act -> ((StaffAct) act).action())
                .containsExactly(AuditAction.NEWS_TEXT_WRITE, AuditAction.NEWS_TEXT_FORGET);
        assertThat(texts.written(PROCEDURE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NewsKind.class)
    void everyKindHasWordsOfOursInBothLanguagesAndNoFieldThatIsNotItsOwn(NewsKind kind) {
        for (var language : List.of(Language.JA, Language.EN)) {
            var text = texts.ours(kind, language);
            assertThat(text.unknown(kind.fields())).as(language.code()).isEmpty();
            assertThat(text.hasLooseBraces()).as(language.code()).isFalse();
            assertThat(text.subject()).isNotBlank();
        }
        assertThat(kind.fields()).startsWith("手続", "受付番号", "リンク").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"PAY_REMIND, payRemind, true, true, true", "PAY, pay, true, true, true",
            "CORRECTION, correction, true, true, false",
            "PAID, paid, true, false, false", "UNPAID, unpaid, true, false, false",
                    "REFUNDED, refunded, true, false, false",
            "OWN, own, true, false, false", "GRANTED, granted, false, false, false", "BULK, bulk, false, false, false"})
    void aKindSaysWhetherItBelongsToAStepAndWantsSomething(NewsKind kind, String code, boolean step, boolean link,
            boolean pay) {
        assertThat(List.of(kind.code(), kind.hasStep(), kind.wantsLink(), kind.isPayable()))
                .isEqualTo(List.of(code, step, link, pay));
    }

    @Test
    void namesInBracesAreFilledAndWhatIsNotKnownStays() {
        var text = new NewsText("{手続} {ない}", "{受付番号}{手続}{");
        assertThat(text.filled(Map.of("手続", "$1\\{受付番号}", "受付番号", "K2"))).isEqualTo(new NewsText("$1\\{受付番号} {ない}",
                "K2$1\\{受付番号}{"));
        assertThat(text.unknown(List.of("手続", "受付番号"))).containsExactly("ない");
        assertThat(text.hasLooseBraces()).isTrue();
        assertThat(new NewsText("{手続}", "本\n文").hasLooseBraces()).isFalse();
        assertThat(new NewsText("{手 続}", "").hasLooseBraces()).as("a name has no space").isTrue();
        assertThat(new NewsText("{" + "あ".repeat(40) + "}", "").unknown(List.of())).hasSize(1);
        assertThat(new NewsText("{" + "あ".repeat(41) + "}", "").unknown(List.of())).isEmpty();
        assertThat(new NewsText("{ない}", "{ない}").unknown(List.of())).containsExactly("ない");
    }

    @ParameterizedTest
    @CsvSource({"ja, JA", "en, EN", "ne, NE", "EN, JA", "fr, JA", "'', JA"})
    void whatIsNoLanguageOfOursIsJapanese(String code, Language language) {
        assertThat(Language.of(code)).isEqualTo(language);
    }
}
