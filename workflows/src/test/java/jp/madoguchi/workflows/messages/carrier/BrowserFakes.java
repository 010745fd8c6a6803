package jp.madoguchi.workflows.messages.carrier;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.SubscriptionId;

/** Browsers that take push messages, kept in memory. */
public final class BrowserFakes extends Subscriptions {

    public static final SubscriptionId BROWSER = new SubscriptionId(new UUID(8, 1));

    private final List<Subscription> all = new ArrayList<>();

    public BrowserFakes() {
        super(null, null, List.of(), false, Clock.systemUTC());
    }

    public void add(ApplicationId application) {
        all.add(new Subscription(BROWSER, application, "https://fcm.googleapis.com/x", "", "", Instant.EPOCH));
    }

    @Override
    public List<Subscription> of(ApplicationId application) {
        return all.stream().filter(one -> one.application().equals(application)).toList();
    }
}
