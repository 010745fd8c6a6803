package jp.madoguchi.workflows.messages.carrier;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DemoSmsMapper {

    /** Once, however often it is handed over. */
    void insert(@Param("id") UUID id, @Param("number") String number, @Param("text") String text, @Param("at") Instant at);

    List<DemoSms.Sms> latest();
}
