package jp.madoguchi.workflows.base.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.authority.Contact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ProcedureMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    ProcedureMapper procedures;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;

    @BeforeEach
    void aDepartment() {
        authority = rows.authority("procedures");
        welfare = rows.department(authority, "welfare");
    }

    @Test
    void itIsFoundByResidentsFromTheDayItIsOpened() {
        var procedure = procedure("P1");
        procedures.insert(procedure, "P1", 0, null);
        assertThat(procedures.bySlug(authority, "p1")).isEmpty();

        procedures.revise(procedure.id(), page("駐車場の利用証"), rows.form(authority, "P1"), rows.workflow(authority, "P1"), NOW);

        assertThat(procedures.bySlug(authority, "p1").orElseThrow().page()).isEqualTo(page("駐車場の利用証"));
        assertThat(procedures.bySlug(rows.authority("elsewhere"), "p1")).isEmpty();
    }

    @Test
    void everyWordThatIsSearchedForHasToOccur() {
        procedures.insert(procedure("P2"), "P2", 0, NOW);

        assertThat(procedures.search(authority, List.of("%利用証%"), null)).hasSize(1);
        assertThat(procedures.search(authority, List.of("%利用証%", "%車いす%"), Scene.CARE)).hasSize(1);
        assertThat(procedures.search(authority, List.of("%利用証%", "%旅券%"), null)).isEmpty();
        assertThat(procedures.search(authority, List.of(), Scene.SCHOOL)).isEmpty();
    }

    @Test
    void whatIsStoppedStaysReadableAndIsNotOfferedAnyMore() {
        var procedure = procedure("P3");
        procedures.insert(procedure, "P3", 0, NOW);

        assertThat(procedures.stop(procedure.id(), NOW)).isTrue();
        assertThat(procedures.stop(procedure.id(), NOW)).as("it is stopped already").isFalse();

        assertThat(procedures.popular(authority, 10)).isEmpty();
        assertThat(procedures.bySlug(authority, "p3").orElseThrow().open()).isFalse();
    }

    @Test
    void aDepartmentSeesItsOwnAndTheOfficeAll() {
        procedures.insert(procedure("P4"), "P4", 0, null);
        var harbour = rows.department(authority, "harbour");

        assertThat(procedures.byCode(authority, "P4", welfare)).isPresent();
        assertThat(procedures.byCode(authority, "P4", harbour)).isEmpty();
        assertThat(procedures.byCode(authority, "P4", null)).isPresent();
        assertThat(procedures.ofDepartment(authority, harbour)).isEmpty();
    }

    @Test
    void aCodeIsTakenHereAndANameInUrlsEverywhere() {
        procedures.insert(procedure("P5"), "P5", 0, null);
        var other = rows.authority("other");

        assertThat(procedures.taken(authority, "P5", "free")).isTrue();
        assertThat(procedures.taken(other, "P5", "free")).isFalse();
        assertThat(procedures.taken(other, "free", "p5")).isTrue();
    }

    @Test
    void aPrefixOfReceiptNumbersIsTakenForAllAuthorities() {
        procedures.insert(procedure("P6"), "P6", 0, null);

        procedures.lockPrefixes();

        assertThat(procedures.prefixes()).contains("P6").doesNotHaveDuplicates();
    }

    private Procedure procedure(String code) {
        return new Procedure(ProcedureId.next(NOW), authority, welfare, code, code.toLowerCase(Locale.ROOT), page("利用証"), null, null,
                new Contact("", "", ""), false, false);
    }

    private static ProcedurePage page(String title) {
        return new ProcedurePage(title, "歩くことが難しい方へ", Scene.CARE, "車いす", 7, 8, new Guide(title + "がほしい方", "いつでも", "", "", "", "", "",
                List.of(new Guide.Bring("id", "手帳", "写真")), List.of("申請する"), List.of(new Guide.Faq("いつ届く？", "7日"))));
    }
}
