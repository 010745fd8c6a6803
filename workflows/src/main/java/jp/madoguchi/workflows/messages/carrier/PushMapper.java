package jp.madoguchi.workflows.messages.carrier;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.SubscriptionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PushMapper {

    void keep(Subscription subscription);

    Optional<Subscription> find(SubscriptionId id);

    List<Subscription> of(ApplicationId application);

    void forget(@Param("application") ApplicationId application, @Param("endpoint") String endpoint);

    void gone(SubscriptionId id);
}
