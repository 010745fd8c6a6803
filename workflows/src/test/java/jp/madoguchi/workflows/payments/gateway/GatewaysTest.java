package jp.madoguchi.workflows.payments.gateway;

import static jp.madoguchi.workflows.payments.gateway.CheckoutRows.K2;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;

/** Which gateway an authority uses. */
class GatewaysTest {

    private final CheckoutRows rows = new CheckoutRows();
    private final DemoGateway demo = new DemoGateway(rows, Clock.systemUTC(), "http://127.0.0.1", "k2");

    private Gateways gateways(@Nullable DemoGateway there, String named) {
        var provider = new ObjectProvider<DemoGateway>() {
            @Override
            public DemoGateway getObject() {
                if (there == null) throw new NoSuchBeanDefinitionException(DemoGateway.class);
                return there;
            }
        };
        return new Gateways(new GatewaySettings(named.isEmpty() ? Map.of()
                : Map.of("k2", new GatewaySettings.Account(named, "sk_test_x", "whsec_test", null))), provider, rows,
                Clock.systemUTC());
    }

    @Test
    void theOneThatIsSetForItsCodeAndTheSameEachTime() {
        var gateways = gateways(demo, "stripe");

        var stripe = gateways.of(K2).orElseThrow();

        assertThat(stripe).isInstanceOf(StripeGateway.class).extracting(PaymentGateway::name).isEqualTo("stripe");
        assertThat(gateways.named("k2").orElseThrow()).isSameAs(stripe);
        assertThat(gateways.of(new AuthorityId(new UUID(2, 9)))).as("another authority").contains(demo);
    }

    @Test
    void theDemosWhereNothingElseIsSet() {
        assertThat(gateways(demo, "").of(K2)).contains(demo);
        assertThat(gateways(demo, "demo").of(K2)).contains(demo);
    }

    @Test
    void noneWhereThereIsNoDemo() {
        assertThat(gateways(null, "").of(K2)).isEmpty();
        assertThat(gateways(null, "demo").named("k2")).isEmpty();
    }

    @Test
    void noneStartsWithoutItsKeyAndItsSecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GatewaySettings.Account("stripe", "sk_test_x", "", null))
                .withMessageContaining("stripe").withMessageContaining("madoguchi.payment.authorities");
        assertThatIllegalArgumentException().isThrownBy(() -> new GatewaySettings.Account("stripe", " ", "whsec_test", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new GatewaySettings.Account("", "sk_test_x", "whsec_test", null))
                .withMessageContaining("which payment gateway");
        assertThat(new GatewaySettings.Account("demo", "", "", null).gateway()).isEqualTo("demo");
    }

    @Test
    void oneThatNobodyKnowsIsSaidAndNotTakenForNone() {
        assertThatIllegalStateException().isThrownBy(() -> gateways(demo, "strpe").of(K2))
                .withMessageContaining("strpe");
    }

    @Test
    void anAuthorityIsFoundByTheCodeInTheAddressOfANotice() {
        assertThat(gateways(demo, "").authority("k2")).contains(K2);
        assertThat(gateways(demo, "").authority("k9")).isEmpty();
    }
}
