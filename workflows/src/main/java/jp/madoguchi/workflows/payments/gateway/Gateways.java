package jp.madoguchi.workflows.payments.gateway;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Which gateway an authority uses: the one that is set, or the demo's. */
@Component
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateways {

    private final GatewaySettings settings;
    private final ObjectProvider<DemoGateway> demo;
    private final GatewayMapper mapper;
    private final Clock clock;
    private final Map<String, StripeGateway> open = new ConcurrentHashMap<>();

    Gateways(GatewaySettings settings, ObjectProvider<DemoGateway> demo, GatewayMapper mapper, Clock clock) {
        this.settings = settings;
        this.demo = demo;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Empty where an authority takes no payments by itself; then there is the counter. */
    public Optional<PaymentGateway> of(AuthorityId authority) {
        return named(mapper.code(authority));
    }

    /** Of the authority with that code, as the address of a notice has it. */
    public Optional<PaymentGateway> named(String authority) {
        var account = settings.authorities().get(authority);
        if (account == null || account.gateway().equals("demo")) return Optional.ofNullable(demo.getIfAvailable());
        if (!account.gateway().equals("stripe")) throw new IllegalStateException("unknown gateway: " + account.gateway());
        return Optional.of(open.computeIfAbsent(authority, code -> new StripeGateway(account, clock)));
    }

    public Optional<AuthorityId> authority(String code) {
        return mapper.authority(code);
    }
}
