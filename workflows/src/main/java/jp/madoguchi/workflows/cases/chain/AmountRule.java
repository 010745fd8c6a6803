package jp.madoguchi.workflows.cases.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.workflows.cases.application.SendingRule;
import org.springframework.stereotype.Component;

/** 金額の確認: what is claimed or reported is not more than what was granted before. */
@Component
class AmountRule implements SendingRule {

    private final Chain chain;

    AmountRule(Chain chain) {
        this.chain = chain;
    }

    @Override
    public Optional<Problem> problem(DraftId draft, Answers answers) {
        return tooHigh(chain.ceiling(draft), answers);
    }

    @Override
    public Optional<Problem> problem(ApplicationId application, Answers answers) {
        return tooHigh(chain.ceiling(application), answers);
    }

    private static Optional<Problem> tooHigh(Optional<Chain.Ceiling> known, Answers answers) {
        return known.filter(ceiling -> {
            var typed = answers.text(ceiling.field());
            return typed.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(typed).compareTo(ceiling.most()) > 0;
        }).map(ceiling -> new Problem(ceiling.field(), "amountTooHigh", List.of(ceiling.most())));
    }
}
