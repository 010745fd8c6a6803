package jp.madoguchi.workflows.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.workflows.application.SendingRule;
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
        return chain.ceiling(draft).filter(ceiling -> {
            var typed = answers.text(ceiling.field());
            return typed.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(typed).compareTo(ceiling.most()) > 0;
        }).map(ceiling -> new Problem("", "amountTooHigh", List.of(ceiling.most())));
    }
}
