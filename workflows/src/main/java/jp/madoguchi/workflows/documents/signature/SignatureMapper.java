package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SignatureMapper {

    void insert(Signatures.Kept kept);

    Optional<Signatures.Row> waiting(@Param("task") String task, @Param("browser") byte[] browser);

    Optional<Signatures.Row> confirmed(String task);

    Optional<Signatures.Row> find(UUID id);

    /** Once for each request. */
    boolean confirm(@Param("id") UUID id, @Param("at") Instant at);

    void dropUnconfirmed(String task);

    boolean isUsed(@Param("request") Request request, @Param("certificate") byte[] certificate);

    void forgetBefore(Instant at);

    void drop(@Param("task") String task, @Param("browser") byte[] browser);

    Bytes file(UUID id);

    String report(UUID id);

    void addTimestamp(@Param("signature") UUID signature, @Param("token") byte[] token, @Param("at") Instant at,
            @Param("ends") Instant ends);

    List<byte[]> timestamps(UUID signature);

    /** One without a timestamp; nobody else takes it before that time. */
    Optional<UUID> takeToStamp(@Param("now") Instant now, @Param("until") Instant until);

    /** Without a timestamp, or whose last one ends by then and is not newer than that. */
    List<UUID> toStamp(@Param("ends") Instant ends, @Param("taken") Instant taken);
}
