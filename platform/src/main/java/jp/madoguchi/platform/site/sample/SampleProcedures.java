package jp.madoguchi.platform.site.sample;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.workflows.base.authority.Contact;
import jp.madoguchi.workflows.base.procedure.Guide;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.base.procedure.Scene;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 見本の手続: three procedures with their pages, forms and flows, published. */
@Component
@Profile("demo | sample")
class SampleProcedures {

    private final SampleAuthority authority;
    private final FormVersions forms;
    private final Workflows workflows;
    private final Responsible responsible;
    private final Procedures procedures;
    private final Clock clock;

    SampleProcedures(SampleAuthority authority, FormVersions forms, Workflows workflows, Responsible responsible, Procedures procedures,
            Clock clock) {
        this.authority = authority;
        this.forms = forms;
        this.workflows = workflows;
        this.responsible = responsible;
        this.procedures = procedures;
        this.clock = clock;
    }

    void publish(AuthorityId mie) {
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
        var form = forms.publish(p.authority(), p.code(), SampleFiles.text("forms/" + name + ".json"));
        var workflow = workflows.publish(p.authority(), p.code(), workflowName, SampleFiles.text("workflows/" + name + ".json"),
                forms.form(form), responsible.desks(p.authority(), p.department()));
        procedures.publish(new Procedure(p.id(), p.authority(), p.department(), p.code(), p.slug(), p.page(),
                form, workflow, p.contact(), true, true), prefix, popular);
    }
}
