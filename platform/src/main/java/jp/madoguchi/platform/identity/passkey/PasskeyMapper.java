package jp.madoguchi.platform.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PasskeyMapper {

    void ask(@Param("key") byte[] key, @Param("purpose") String purpose, @Param("challenge") byte[] challenge,
            @Param("expires") Instant expires);

    /** Once. */
    Optional<Challenge> take(@Param("key") byte[] key, @Param("purpose") String purpose, @Param("now") Instant now);

    record Challenge(byte[] bytes) {
    }

    List<Stored> of(@Param("owner") Owner owner);

    Optional<Stored> find(@Param("id") byte[] id);

    void insert(@Param("one") Stored one);

    void used(@Param("one") Stored one);

    int remove(@Param("owner") Owner owner, @Param("id") byte[] id);

    int rename(@Param("owner") Owner owner, @Param("id") byte[] id, @Param("label") String label);

    void forget(@Param("now") Instant now);

    /** A row. @param transports separated by commas */
    record Stored(byte[] id, UUID ownerId, boolean staff, String label, byte[] publicKey, long count,
            String transports, boolean eligible, boolean backedUp, byte[] attestation, byte[] clientData,
            Instant createdAt, Instant usedAt) {

        Owner owner() {
            return new Owner(ownerId, staff);
        }
    }
}
