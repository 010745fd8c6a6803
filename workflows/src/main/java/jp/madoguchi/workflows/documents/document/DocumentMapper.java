package jp.madoguchi.workflows.documents.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DocumentMapper {

    /** Not drawn yet. */
    void insert(@Param("document") IssuedDocument document, @Param("manuscript") String manuscript,
            @Param("wantsSeal") boolean wantsSeal, @Param("next") Instant next);

    /** What is still to be drawn. */
    Optional<String> manuscript(DocumentId id);

    /** False where another was quicker. */
    boolean drawn(@Param("id") DocumentId id, @Param("pdf") byte[] pdf, @Param("sha256") byte[] sha256, @Param("warning") String warning);

    /** Whether its authority had a seal when it was issued. */
    boolean wantsSeal(DocumentId id);

    /** Those that wait since before, the longest first. */
    List<IssuedDocument> waiting(@Param("before") Instant before, @Param("most") int most);

    /** Ready as it was drawn: its authority had no seal. */
    void unsealed(DocumentId id);

    /** The one that waits longest to be drawn and sealed; nobody else takes it before that time. */
    Optional<IssuedDocument> takeToSeal(@Param("now") Instant now, @Param("until") Instant until);

    /** Only over what was drawn: another may have been quicker. */
    void sealed(@Param("id") DocumentId id, @Param("drawn") byte[] drawn, @Param("pdf") byte[] pdf, @Param("sha256") byte[] sha256,
            @Param("serial") String serial, @Param("at") Instant at);

    void sealLater(@Param("id") DocumentId id, @Param("now") Instant now, @Param("pauses") List<Long> pauses);

    void receiptDue(@Param("application") ApplicationId application, @Param("at") Instant at);

    /** Not taken again before that time, and ten times at most. */
    Optional<ApplicationId> takeReceiptDue(@Param("now") Instant now, @Param("next") Instant next);

    void receiptDone(ApplicationId application);

    Optional<IssuedDocument> bySha256(byte[] sha256);

    boolean exists(@Param("application") ApplicationId application, @Param("kind") String kind);

    int nextNumber(@Param("authority") AuthorityId authority, @Param("series") String series);

    List<IssuedDocument> of(ApplicationId application);

    Optional<IssuedDocument> byToken(String token);

    Optional<IssuedDocument> byNumber(@Param("authority") AuthorityId authority, @Param("number") String number);

    /** The bytes of a document, apart from what is said about it. */
    Bytes pdf(DocumentId id);

    void revoke(@Param("application") ApplicationId application, @Param("at") Instant at);

    /** Nodes share them row by row. */
    List<Renewals.Document> expiring(@Param("after") LocalDate after, @Param("until") LocalDate until, @Param("days") int days);

    boolean toldExpiry(@Param("document") UUID document, @Param("days") int days, @Param("at") Instant at);
}
