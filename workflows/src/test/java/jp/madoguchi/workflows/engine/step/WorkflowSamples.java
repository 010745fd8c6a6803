package jp.madoguchi.workflows.engine.step;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.part.Who;

/** Workflows for tests. */
public final class WorkflowSamples {

    private WorkflowSamples() {
    }

    public static Form form() {
        return FormJson.trusted("""
                {"title": "申請", "sections": [{"title": "章", "pages": [{"slug": "p", "title": "ページ", "fields": [
                  {"type": "choice", "key": "kind", "label": "種類", "options": [{"value": "new", "label": "新規"}, {"value": "again", "label": "再交付"}]},
                  {"type": "number", "key": "amount", "label": "金額"},
                  {"type": "date", "key": "from", "label": "始める日"},
                  {"type": "text", "key": "place", "label": "場所"},
                  {"type": "mail", "key": "mail", "label": "メールアドレス", "optional": true}]}]}]}
                """);
    }

    public static ReviewStep review() {
        return new ReviewStep(Basics.of("review", "審査"), null, null, null, 10);
    }

    public static ApprovalStep approval() {
        return new ApprovalStep(Basics.of("approval", "決裁"), null, null, null, null);
    }

    public static NumberStep number(String key, Condition when) {
        return new NumberStep(Basics.of(key, "番号").when(when), "", "", false);
    }

    public static IssueStep issue() {
        return new IssueStep(Basics.of("issue", "交付"), null, null, "M", null, "permit", null, null, null);
    }

    public static Workflow permit() {
        return of(review(), approval(), issue());
    }

    public static Workflow of(Step... steps) {
        return new Workflow("交付", List.of(steps), null, false, null);
    }

    /** One step of every kind, with conditions, several parts and jumps. */
    public static Workflow everything() {
        var clerk = Who.of(Role.CLERK);
        return of(
                new SignatureStep(Basics.of("sign", "電子署名"), new Term(10, 2, null),
                        List.of(new Signer("s1", "申請者", null, null, "", "place", "", ""),
                        new Signer("s2", "代表者", Signer.With.COMPANY, null, null, null, null, null))),
                new PaymentStep(Basics.of("pay", "納付"), new Term(10, 2, null), Expiry.CLOSE, true,
                        List.of(new Fee("f1", "手数料", 2_000, "amount", 0, null, "01", null),
                                new Fee("f2", "減免", 0, null, 50, null, null, new Is("kind", "new")))),
                new ReviewStep(Basics.of("formal", "形式審査"), clerk, new Term(2, 1, Role.APPROVER), List.of("写真がある"), 7),
                review(),
                new JointStep(Basics.of("joint", "並行審査").when(new AtLeast("amount", new BigDecimal(1000))), JointStep.Join.MAJORITY,
                        new Term(5, 0, null), null, 7,
                        List.of(new Lane("fire", "消防", clerk, null),
                                new Lane("water", "水道", clerk, new Is("kind", "new")),
                                new Lane("road", "道路", clerk, null))),
                new OpinionStep(Basics.of("opinion", "意見照会").hide(), "支障はありますか。", List.of("place"), new Term(3, 1, null), true,
                        List.of(new Body("town", "町", "town@example.jp", null), new Body("school", "学校", "", Who.of(Role.CONSULTED)))),
                new ConfirmationStep(Basics.of("confirm", "保護者の確認"), "まちがいありません。", List.of("place"), null, 7, new Term(5, 2, null),
                        Expiry.CLOSE, false, List.of(new Confirmer("c1", "保護者", "place", "mail", null),
                        new Confirmer("c2", "施設", null, null, new Is("kind", "new")))),
                new BranchStep(Basics.of("fork", "意見で分ける"), List.of(
                        new Way("w1", Way.REFUSED, new Is("step.opinion", "against"), "支障があるため"),
                        new Way("w2", "number", new Is("kind", "again"), ""))),
                new LotteryStep(Basics.of("draw", "抽選"), "kind", 3, 2),
                new WaitStep(Basics.of("wait", "待機"), "工事が終わった", "from", 3, ""),
                new NumberStep(Basics.of("number", "番号付与"), "第", "kind", true),
                new WebhookStep(Basics.of("call", "台帳へ登録").hide(), "https://ledger.example.jp/entries", "ledger", 5,
                        List.of("place"), List.of(new Reply("id", "台帳の番号", "id"))),
                new ApprovalStep(Basics.of("approval", "決裁").when(new Is("kind", "new")), null, null, null,
                        List.of(new Stage("s1", "係長", Who.of(Role.APPROVER), false),
                        new Stage("s2", "課長", Who.of(Role.APPROVER), false),
                                new Stage("s3", "法務", Who.of(Role.APPROVER), true),
                                new Stage("s4", "部長", Who.of(Role.APPROVER), false))),
                new PublishStep(Basics.of("publish", "公示"), "許可の一覧", "許可しました。", List.of("place"), 14),
                new IssueStep(Basics.of("issue", "交付"), null, null, "M", null, "permit", null, null,
                        List.of(new Rule("long", "新規", new Is("kind", "new"), 60, "from", "新"))),
                new NotifyStep(Basics.of("notify", "通知").hide(), NotifyStep.To.APPLICANT, null, "お知らせ", "できました。"));
    }
}
