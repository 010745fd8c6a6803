package jp.madoguchi.workflows.desk.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.FileFakes;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.upload.UploadFakes;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.SendingRule;
import jp.madoguchi.workflows.cases.routing.DecisionRows;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.documents.document.IssuedFakes;
import org.springframework.transaction.support.TransactionOperations;

/** The applicant's pages as they are, over one application. */
final class StatusDesk {

    final FileFakes files = new FileFakes();
    final List<Problem> rules = new ArrayList<>();
    final CorrectionForm form;
    final Withdrawals withdrawals;
    private final DeskWorld world;
    private final IssuedFakes.IssuedRegister documents;

    StatusDesk(DeskWorld world, IssuedFakes.IssuedRegister documents) {
        this.world = world;
        this.documents = documents;
        form = new CorrectionForm(world.submissions, world.forms, world.filled, files, code -> List.of(), List.of(new OneRule(rules)));
        withdrawals = new Withdrawals(world.applications, world.taskRows.processes, world.workflows, world.tasks);
    }

    /** As the browser that sent it sees them. */
    Slices slice() {
        var facts = DecisionRows.of(world.submissions, world.tasks);
        var page = new StatusPage(world.workflows, world.corrections, form, world.tasks, facts, List.of(new WithdrawalPanel(withdrawals)));
        var receipt = new ReceiptPage(world.workflows, world.tasks, facts, world.submissions, world.forms, world.filled);
        return Slices.toResident(new StatusController(world.applications, page, receipt, withdrawals, documents, files),
                new CorrectionController(world.applications, new CorrectionSending(world.applications, world.corrections, form,
                        new CorrectionFiles(files, UploadFakes.parts(), UploadFakes.budget()), TransactionOperations.withoutTransaction()), page));
    }

    private record OneRule(List<Problem> problems) implements SendingRule {

        @Override
        public Optional<Problem> problem(DraftId draft, Answers answers) {
            throw new IllegalStateException("of an application");
        }

        @Override
        public Optional<Problem> problem(ApplicationId application, Answers answers) {
            return problems.stream().findFirst();
        }
    }
}
