package jp.madoguchi.workflows.payments.payment;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.cases.application.Application;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** What other packages ask of payments, for tests of theirs. */
public final class PaymentFakes {

    private PaymentFakes() {
    }

    /** Does what is to be done in a transaction, and says whether one is open. */
    public static final class Acts extends TransactionTemplate {

        public int count;
        private int open;

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            open++;
            count++;
            try {
                return action.doInTransaction(new SimpleTransactionStatus());
            } finally {
                open--;
            }
        }

        public boolean isOpen() {
            return open > 0;
        }
    }

    /** Says which attempts were looked at again, and what happened then. */
    public static final class Again extends Checkout {

        public final List<AttemptId> looked = new ArrayList<>();
        private final Runnable then;

        public Again(Runnable then) {
            super(null, null, null, null, null, null, "");
            this.then = then;
        }

        @Override
        public void lookAgain(AttemptId attempt) {
            looked.add(attempt);
            then.run();
        }
    }

    /** The payments of any application, as they are said. */
    public static PaymentViews views(List<PaymentViews.View> all) {
        return new PaymentViews(null, null, null) {
            @Override
            public List<View> of(Application application) {
                return all;
            }
        };
    }
}
