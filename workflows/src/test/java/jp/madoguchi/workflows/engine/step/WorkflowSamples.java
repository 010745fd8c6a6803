package jp.madoguchi.workflows.engine.step;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.part.Stage;
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
                  {"type": "text", "key": "place", "label": "場所"}]}]}]}
                """);
    }

    public static ReviewStep review() {
        return new ReviewStep("review", "審査", null, false, null, null, null, 10);
    }

    public static ApprovalStep approval() {
        return new ApprovalStep("approval", "決裁", null, false, null, null, null, null);
    }

    public static Workflow permit() {
        return of(review(), approval(), new IssueStep("issue", "交付", null, false, "permit", "M", null, null, null, null, null, null));
    }

    public static Workflow of(Step... steps) {
        return new Workflow("交付", List.of(steps), null, false, null);
    }

    /** One step of every kind, with conditions, several parts and jumps. */
    public static Workflow everything() {
        var clerk = Who.of(Role.CLERK);
        return of(
                new SignatureStep("sign", "電子署名", null, false, new Term(10, 2, null),
                        List.of(new Signer("s1", "申請者", null, null, "", "place", "", ""),
                        new Signer("s2", "代表者", Signer.With.COMPANY, null, null, null, null, null))),
                new PaymentStep("pay", "納付", null, false, new Term(10, 2, null), PaymentStep.Expiry.CLOSE, true,
                        List.of(new Fee("f1", "手数料", null, 2_000, "amount", 0, null, "01"),
                                new Fee("f2", "減免", new Is("kind", "new"), 0, null, 50, null, null))),
                new FormalCheckStep("formal", "形式審査", null, false, clerk, new Term(2, 1, Role.APPROVER), List.of("写真がある"), 7),
                review(),
                new JointStep("joint", "並行審査", new AtLeast("amount", new BigDecimal(1000)), false,
                        new Term(5, 0, null), null, 7, JointStep.Join.MAJORITY,
                        List.of(new Lane("fire", "消防", clerk, null),
                                new Lane("water", "水道", clerk, new Is("kind", "new")),
                                new Lane("road", "道路", clerk, null))),
                new OpinionStep("opinion", "意見照会", null, true, new Term(3, 1, null), "支障はありますか。", List.of("place"), true,
                        List.of(new Body("town", "町", null, "town@example.jp"), new Body("school", "学校", Who.of(Role.CONSULTED), ""))),
                new BranchStep("fork", "意見で分ける", List.of(new Way("w1", new Is("step.opinion", "against"), Way.REFUSED, "支障があるため"),
                        new Way("w2", new Is("kind", "again"), "number", ""))),
                new LotteryStep("draw", "抽選", null, false, "kind", 3, 2),
                new WaitStep("wait", "待機", null, false, "", "from", 3, "工事が終わった"),
                new NumberStep("number", "番号付与", null, false, "第", "kind", true),
                new WebhookStep("call", "台帳へ登録", null, true, "https://ledger.example.jp/entries", "ledger",
                        List.of("place"), 5, List.of(new Reply("id", "台帳の番号", "id"))),
                new ApprovalStep("approval", "決裁", new Is("kind", "new"), false, null, null, null,
                        List.of(new Stage("s1", "係長", Who.of(Role.APPROVER), false),
                        new Stage("s2", "課長", Who.of(Role.APPROVER), false),
                                new Stage("s3", "法務", Who.of(Role.APPROVER), true),
                                new Stage("s4", "部長", Who.of(Role.APPROVER), false))),
                new PublishStep("publish", "公示", null, false, "許可の一覧", "許可しました。", List.of("place"), 14),
                new IssueStep("issue", "交付", null, false, "permit", "M", null, null, null, null, null, null),
                new NotifyStep("notify", "通知", null, true, NotifyStep.To.APPLICANT, null, "お知らせ", "できました。"));
    }
}
