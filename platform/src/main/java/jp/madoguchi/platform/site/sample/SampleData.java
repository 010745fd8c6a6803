package jp.madoguchi.platform.site.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.address.PostalCodeTable;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.workflows.base.authority.Contact;
import jp.madoguchi.workflows.base.procedure.Guide;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.base.procedure.Scene;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty database with the sample authority and two published procedures; whole or not at all, before the first request. */
@Component
@Profile("demo | sample")
class SampleData implements SmartInitializingSingleton {

    private static final Map<String, String> SELECTIONS = Map.of("early_selection", "前期選抜", "late_selection", "後期選抜",
            "sports_quota", "スポーツ特別枠選抜");
    private static final List<String> OFFICES = List.of("桑名地域防災総合事務所", "四日市地域防災総合事務所", "鈴鹿地域防災総合事務所", "津地域防災総合事務所",
            "松阪地域防災総合事務所", "南勢志摩地域活性化局", "伊賀地域防災総合事務所", "紀北地域活性化局", "紀南地域活性化局");

    private final SampleMapper mapper;
    private final PostalCodeTable postalCodes;
    private final TransactionTemplate transaction;
    private final SampleAuthority authority;
    private final FormVersions forms;
    private final Workflows workflows;
    private final Responsible responsible;
    private final MasterLists masters;
    private final Procedures procedures;
    private final SampleRegistry registry;
    private final Clock clock;

    SampleData(SampleMapper mapper, PostalCodeTable postalCodes, TransactionTemplate transaction,
            SampleAuthority authority, FormVersions forms, Workflows workflows,
            Responsible responsible, MasterLists masters, Procedures procedures, SampleRegistry registry, Clock clock) {
        this.mapper = mapper;
        this.postalCodes = postalCodes;
        this.transaction = transaction;
        this.authority = authority;
        this.forms = forms;
        this.workflows = workflows;
        this.responsible = responsible;
        this.masters = masters;
        this.procedures = procedures;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (mapper.isEmpty()) fill();
        });
    }

    private void fill() {
        var mie = authority.make();
        rows("postal_codes.csv").forEach(row -> postalCodes.add(row.getOrDefault("code", ""), 0, row.getOrDefault("town", "")));
        masters.replace(mie, "offices", OFFICES.stream().map(name -> Map.of("name", name)).toList());
        masters.replace(mie, "schools", courses());
        registry.fill(mie, rows("digitalisation_targets.csv"));
        parkingPermit(mie);
        highSchool(mie);
        schoolPledge(mie);
    }

    private void parkingPermit(AuthorityId mie) {
        var guide = new Guide("県内に住み、次のどれかに当てはまる方：身体・知的・精神障がい、難病、要介護1以上、妊産婦、けがで車いすや杖を使う方。家族や施設職員が代わりに申請することもできます。",
                "いつでも", "かかりません",
                "身体障がいは視覚4級・聴覚3級・平衡5級・上肢2級・下肢6級・体幹5級・内部4級まで、知的障がいはA、精神障がいは1級、介護は要介護1以上。妊産婦・難病・けがの方は、母子健康手帳・受給者証・診断書で確かめます。",
                "電子（PDF）、郵送、県の事務所の窓口", "5年（妊産婦は産後18か月、多胎は36か月まで。けがの方は必要な期間、最長1年）", "三重県おもいやり駐車場利用証制度実施要綱",
                List.of(new Guide.Bring("id", "手帳や受給者証", "写真に撮ります。コピーは要りません"),
                        new Guide.Bring("mail", "メールアドレス", "受付と結果をお知らせします。なくても申請できます"),
                        new Guide.Bring("list", "いまの利用証の番号", "更新の方だけ。例：M-018832")),
                List.of("申請する", "県が確認する", "交付を決める", "利用証を受け取る"), List.of());
        publish("K2", "parking-permit", "流れ：利用証", 90,
                new Procedure(ProcedureId.next(clock.instant()), mie, authority.department(mie, "welfare"), "K00002",
                        "parking-permit", new ProcedurePage("おもいやり駐車場利用証の交付申請（新規・更新）",
                        "歩くことが難しい方が、店や病院などの「おもいやり駐車場」を使うための利用証を申請します。", Scene.CARE,
                        "駐車場 駐車 パーキング 障害 障がい 手帳 車いす 妊婦 妊娠 けが 高齢 介護 更新 おもいやり", 7, 8, guide), null, null,
                        new Contact("", "", ""), true, true));
    }

    private void highSchool(AuthorityId mie) {
        var guide = new Guide("中学校を卒業した方、または今年度に卒業する見込みの方。保護者といっしょに入力してください。",
                "いつでも（見本のため、受付期間を設けていません）", "入学検定料は、受検する高等学校で納めます：全日制 2,200円、定時制 950円、通信制 なし",
                "出願の資格、志望する学校・課程・学科が選抜を行っていること、必要な項目がそろっていることを確かめます。", "受理したことをメールでお知らせします", "", "学校教育法施行規則",
                List.of(new Guide.Bring("camera", "志願者の顔写真", "スマートフォンで撮れます"), new Guide.Bring("mail", "保護者のメールアドレス", "届くことを確認コードで確かめます")),
                List.of("出願する", "願書を確認する", "受理を決める"), List.of());
        publish("K1", "high-school", "流れ：願書", 100,
                new Procedure(ProcedureId.next(clock.instant()), mie, authority.department(mie, "school"), "K00001",
                        "high-school", new ProcedurePage("三重県立高等学校の入学願書（Web出願）",
                        "県立高等学校の前期選抜・後期選抜・スポーツ特別枠選抜に出願します。志望校と学科を選び、志願者と保護者について入力します。", Scene.SCHOOL,
                        "高校 高等学校 入試 入学 出願 願書 受験 受検 選抜 前期 後期 スポーツ", 5, 20, guide), null, null,
                        new Contact("", "", ""), true, true));
    }

    /** Shows 確認: a guardian and a junior high school confirm what was sent. */
    private void schoolPledge(AuthorityId mie) {
        var guide = new Guide("県立高等学校の前期選抜などに合格し、入学する方。", "いつでも（見本のため、受付期間を設けていません）", "かかりません",
                "保護者と、通っている中学校が確認したこと、合格した学校であることを確かめます。", "受理したことをメールでお知らせします", "", "三重県立高等学校入学者選抜実施要項",
                List.of(new Guide.Bring("list", "合格の通知", "受検番号を書きます"), new Guide.Bring("mail", "保護者と中学校のメールアドレス",
                        "確認のお願いを送ります。なくても、コードか紙で確認できます")),
                List.of("確約書を送る", "保護者と中学校が確かめる", "県が確かめる", "受理を決める"), List.of());
        publish("K3", "school-pledge", "流れ：入学確約書", 40,
                new Procedure(ProcedureId.next(clock.instant()), mie, authority.department(mie, "school"), "K90003",
                        "school-pledge", new ProcedurePage("三重県立高等学校の入学確約書（前期選抜等）",
                        "合格した県立高等学校に入学することを約束します。送ったあとで、保護者と中学校が確かめます。", Scene.SCHOOL,
                        "高校 高等学校 入学 合格 確約 約束 前期", 3, 5, guide), null, null,
                        new Contact("", "", ""), true, true));
    }

    private void publish(String prefix, String name, String workflowName, int popular, Procedure p) {
        var form = forms.publish(p.authority(), p.code(), text("forms/" + name + ".json"));
        var workflow = workflows.publish(p.authority(), p.code(), workflowName, text("workflows/" + name + ".json"),
                forms.form(form), responsible.desks(p.authority(), p.department()));
        procedures.publish(new Procedure(p.id(), p.authority(), p.department(), p.code(), p.slug(), p.page(),
                form, workflow, p.contact(), true, true), prefix, popular);
    }

    /** One row for each course and each selection that it takes part in. */
    private static List<Map<String, String>> courses() {
        var all = new ArrayList<Map<String, String>>();
        for (var row : rows("schools.csv"))
            SELECTIONS.forEach((column, selection) -> {
                if ("yes".equals(row.get(column))) all.add(Map.of("selection", selection, "school", row.get("school"),
                        "municipality", row.get("municipality"), "courseForm", row.get("course_form"), "course", row.get("course")));
            });
        return all;
    }

    private static List<Map<String, String>> rows(String file) {
        var lines = text(file).lines().toList();
        var header = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (var i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            return row;
        }).toList();
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
