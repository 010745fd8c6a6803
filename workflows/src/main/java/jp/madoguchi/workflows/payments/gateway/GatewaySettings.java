package jp.madoguchi.workflows.payments.gateway;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** With what each authority takes fees, by its code. */
@ConfigurationProperties("madoguchi.payment")
record GatewaySettings(@DefaultValue Map<String, Account> authorities) {

    /**
     * @param gateway demo or stripe
     * @param key of the interface
     * @param secret for notices
     * @param address of the interface, where it is not the usual one
     */
    record Account(@DefaultValue("") String gateway, @DefaultValue("") String key, @DefaultValue("") String secret,
            @Nullable String address) {

        /** Without its secret nobody could tell a gateway's notices from a stranger's: the site does not start. */
        Account {
            if (gateway.isBlank()) throw new IllegalArgumentException("which payment gateway it is has to be set"
                    + " (madoguchi.payment.authorities)");
            if (!gateway.equals("demo") && (key.isBlank() || secret.isBlank())) throw new IllegalArgumentException(
                    "key and secret of the payment gateway " + gateway + " have to be set (madoguchi.payment.authorities)");
        }
    }
}
