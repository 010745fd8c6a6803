package jp.madoguchi.workflows.payments.gateway;

import java.time.Clock;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What somebody does on the page of the demo's gateway, and the notices that follow it. */
@Service
@ConditionalOnProperty("madoguchi.demo-payment")
class DemoDesk {

    private final GatewayMapper mapper;
    private final DemoGateway gateway;
    private final Clock clock;

    DemoDesk(GatewayMapper mapper, DemoGateway gateway, Clock clock) {
        this.mapper = mapper;
        this.gateway = gateway;
        this.clock = clock;
    }

    DemoCheckout checkout(String reference) {
        return mapper.checkout(reference).orElseThrow(() -> new NotFound("payment"));
    }

    Status status(DemoCheckout checkout) {
        return checkout.at(clock.instant());
    }

    /** @param how card, refused, store, payeasy, qr, twice, silent or expire. @return where to go back to */
    @Transactional
    public String pay(String reference, String how) {
        var checkout = checkout(reference);
        if (status(checkout) == Status.OPEN) switch (how) {
            case "card", "payeasy", "qr" -> paid(reference, how, 1);
            case "twice" -> paid(reference, "card", 2);
            case "silent" -> paid(reference, "card", 0);
            case "store" -> mapper.choose(reference, Status.PENDING, "store", clock.instant().plus(DemoGateway.AT_THE_STORE));
            case "refused" -> chosen(reference, Status.FAILED);
            case "expire" -> chosen(reference, Status.EXPIRED);
            default -> throw new NotFound("way to pay");
        }
        return checkout.back();
    }

    private void paid(String reference, String method, int notices) {
        mapper.choose(reference, Status.PAID, method, clock.instant());
        tell(reference, notices);
    }

    private void chosen(String reference, Status status) {
        mapper.choose(reference, status, "card", null);
        tell(reference, 1);
    }

    private void tell(String reference, int times) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gateway.send(reference, times);
            }
        });
    }
}
