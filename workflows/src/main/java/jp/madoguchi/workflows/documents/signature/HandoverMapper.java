package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface HandoverMapper {

    void insert(@Param("token") byte[] token, @Param("task") String task, @Param("browser") byte[] browser,
            @Param("expires") Instant expires);

    Optional<Handovers.Handover> of(@Param("task") String task, @Param("browser") byte[] browser, @Param("now") Instant now);

    /** The task, where it is still to be answered. */
    Optional<String> take(@Param("token") byte[] token, @Param("now") Instant now);

    /** Once. */
    Optional<Handovers.Handover> answer(@Param("token") byte[] token, @Param("now") Instant now);

    void problem(@Param("token") byte[] token, @Param("problem") String problem);

    void end(@Param("task") String task, @Param("browser") byte[] browser);

    void endAll(String task);

    void forgetBefore(Instant at);
}
