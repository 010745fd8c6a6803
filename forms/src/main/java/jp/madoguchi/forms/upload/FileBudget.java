package jp.madoguchi.forms.upload;

import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Budgets;
import jp.madoguchi.db.budget.TooMany;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.stereotype.Component;

/** What one sender may bring: counted by parts, whether a file comes in parts or whole. */
@Component
public class FileBudget {

    private final Budgets budgets;

    FileBudget(Budgets budgets) {
        this.budgets = budgets;
    }

    /** For a file that came with a page, whose other fields are kept. */
    public void spend(long bytes, Sender sender, Resident resident) throws FileRefused {
        try {
            spendParts((int) Math.clamp((bytes + FileParts.PART - 1) / FileParts.PART, 1, 10_000), sender, resident);
        } catch (TooMany e) {
            throw new FileRefused("file.later");
        }
    }

    void spendParts(int parts, Sender sender, Resident resident) {
        budgets.spend(Budget.FILES, parts, sender.key(), () -> resident.key().hash());
    }
}
