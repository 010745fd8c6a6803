package jp.madoguchi.workflows.payments.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface GatewayMapper {

    String code(AuthorityId authority);

    Optional<AuthorityId> authority(String code);

    void begin(DemoCheckout checkout);

    Optional<DemoCheckout> checkout(String reference);

    Optional<DemoCheckout> ordered(String order);

    void choose(@Param("reference") String reference, @Param("status") PaymentGateway.Status status,
            @Param("method") String method, @Param("paidAt") @Nullable Instant paidAt);

    /** Once for a key. */
    int refund(@Param("reference") String reference, @Param("amount") int amount, @Param("key") String key);

    List<DemoCheckout> paid(@Param("from") Instant from, @Param("until") Instant until);
}
