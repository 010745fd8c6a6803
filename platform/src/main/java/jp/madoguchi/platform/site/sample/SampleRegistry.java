package jp.madoguchi.platform.site.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.office.dashboard.Definition.Measure;
import jp.madoguchi.platform.office.dashboard.Definition.Scope;
import jp.madoguchi.platform.office.dashboard.Definition;
import jp.madoguchi.platform.office.dashboard.Definitions;
import jp.madoguchi.platform.office.dashboard.Figures;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.intake.Imports;
import jp.madoguchi.platform.office.survey.Surveys;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The registry, the survey and the ratios as published, taken in the way that any authority takes in its own. */
@Component
@Profile("demo | sample")
class SampleRegistry {

    /** The survey asked for the counts of fiscal 2021. */
    static final int SURVEYED = 2021;

    private final Imports imports;
    private final Surveys surveys;
    private final Definitions definitions;
    private final Figures figures;

    SampleRegistry(Imports imports, Surveys surveys, Definitions definitions, Figures figures) {
        this.imports = imports;
        this.surveys = surveys;
        this.definitions = definitions;
        this.figures = figures;
    }

    void fill(AuthorityId mie, List<Map<String, String>> targets) {
        take(mie, "procedures.csv");
        take(mie, "plan.csv");
        surveys.openPast(mie, "令和3年度 行政手続のデジタル化に関する調査", SURVEYED, SURVEYED, 100, LocalDate.of(2022, 3, 31),
                List.of("R2", "R3", "R4", "R5", "R6", "R9+", "adjust"));
        sample(targets).forEach(definition -> definitions.define(mie, Integer.parseInt(definition.code().substring(1)), definition));
        for (var code : List.of("d1", "d2", "d3", "d4")) figures.freezePast(mie, code, SURVEYED, "公表した値");
    }

    private void take(AuthorityId mie, String file) {
        try (var in = new ClassPathResource("sample/" + file).getInputStream()) {
            var copy = Files.createTempFile("sample-", ".csv");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            imports.whole(mie, file, copy, SURVEYED, problem -> LoggerFactory.getLogger(SampleRegistry.class)
                    .error("{}: {}", file, problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Definition> sample(List<Map<String, String>> targets) {
        var decided = targets.stream().map(row -> new Definition.Target(FiscalYear.read(row.getOrDefault("fiscal_year", ""))
                .orElseThrow(), new BigDecimal(row.get("target_percent")),
                Long.valueOf(row.get("target_annual_count")))).toList();
        return List.of(
                new Definition("d1", "重点手続（受付件数）", Measure.VOLUME, new Scope(Kind.OWN, true, null), SURVEYED, decided, null,
                        "年間受付件数100件以上の県独自手続のうちの75手続。年次目標は行政手続デジタル化方針による。", true),
                new Definition("d2", "県独自の手続（受付件数）", Measure.VOLUME, new Scope(Kind.OWN, false, null), SURVEYED, List.of(),
                        new Definition.Stated(SURVEYED, new BigDecimal("31"), 46_000, 148_000, "計画の本文"),
                        "台帳で「デジタル化済」の県独自手続は51手続で、すべて年間100件以上です。100件未満の手続は調査で個別に尋ねていないため、本文の件数に含まれていても台帳からは確かめられません。本文の数字が概数であることも差の一部です。",
                                true),
                new Definition("d3", "すべての手続（手続数）", Measure.PROCEDURES, new Scope(null, false, null), SURVEYED, List.of(), null, "", true),
                new Definition("d4", "法定の手続（受付件数）", Measure.VOLUME, new Scope(Kind.STATUTORY, false, null), SURVEYED,
                        List.of(), null, "", true),
                new Definition("d5", "オンライン利用率（受け付けた申請）", Measure.RECEIVED, new Scope(null, false, null), null, List.of(), null,
                        "この窓口に届いた申請は自動で数え、窓口・郵送・他システムは台帳に入力された件数です。件数の入力がない手続は含みません。", true));
    }
}
