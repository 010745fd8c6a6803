package jp.madoguchi.platform.site.sample;

import java.time.LocalDate;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 試用のカード: one that is good and one that was revoked, to sign with by {@code docs/TestCard.java}. */
@Component
@Profile("demo | sample")
class SampleCards implements ApplicationRunner {

    private static final Card HANAKO = new Card("山田花子", "三重県津市広明町13番地", LocalDate.of(1985, 4, 2), "2");

    private final DemoTrust trust;

    SampleCards(DemoTrust trust) {
        this.trust = trust;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        trust.card("hanako", HANAKO);
        // 課長 of the sample, to sign decisions.
        trust.staffCard("sato", "佐藤 誠");
        if (!trust.has("cards/revoked")) trust.revoke(trust.card("revoked", HANAKO).certificate());
    }
}
