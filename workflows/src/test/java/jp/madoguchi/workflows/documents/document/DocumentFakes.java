package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;

/** Documents kept in memory; the statements themselves are DocumentMapperTest's and DocumentRegisterMapperTest's. */
public final class DocumentFakes implements DocumentMapper {

    final List<IssuedDocument> all = new ArrayList<>();
    final Set<DocumentId> wanting = new HashSet<>();
    final Map<DocumentId, String> manuscripts = new LinkedHashMap<>();
    final Map<DocumentId, byte[]> bytes = new LinkedHashMap<>();
    final Map<DocumentId, byte[]> fingerprints = new LinkedHashMap<>();
    final Map<DocumentId, Instant> next = new LinkedHashMap<>();
    final List<ApplicationId> due = new ArrayList<>();
    final List<Renewals.Document> expiring = new ArrayList<>();
    final List<String> done = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Those of a register, for tests of other features; each with the same bytes. */
    public static Documents register(byte[] pdf, IssuedDocument... all) {
        var fakes = new DocumentFakes();
        fakes.all.addAll(List.of(all));
        for (var one : all) fakes.bytes.put(one.id(), pdf);
        return new Documents(fakes, null, null, null, CLOCK);
    }

    /** Issued between the first look and the second. */
    public static Documents issuedMeanwhile(IssuedDocument document) {
        var fakes = new DocumentFakes();
        return new Documents(fakes, null, null, null, CLOCK) {
            @Override
            public List<IssuedDocument> of(ApplicationId application) {
                var now = super.of(application);
                if (fakes.all.isEmpty()) fakes.all.add(document);
                return now;
            }
        };
    }

    @Override
    public void insert(IssuedDocument document, String manuscript, boolean seal, Instant first) {
        all.add(document);
        manuscripts.put(document.id(), manuscript);
        if (seal) wanting.add(document.id());
        next.put(document.id(), first);
    }

    @Override
    public Optional<String> manuscript(DocumentId id) {
        return Optional.ofNullable(manuscripts.get(id));
    }

    @Override
    public boolean drawn(DocumentId id, byte[] pdf, byte[] sha256, String warning) {
        if (manuscripts.remove(id) == null) return false;
        bytes.put(id, pdf);
        fingerprints.put(id, sha256);
        all.replaceAll(one -> one.id().equals(id) ? with(one, warning, false) : one);
        return true;
    }

    @Override
    public boolean wantsSeal(DocumentId id) {
        return wanting.contains(id);
    }

    @Override
    public List<IssuedDocument> waiting(Instant before, int most) {
        return all.stream().filter(one -> !one.ready() && one.issuedAt().isBefore(before)).limit(most).toList();
    }

    @Override
    public void unsealed(DocumentId id) {
        all.replaceAll(one -> one.id().equals(id) ? with(one, one.warning(), true) : one);
    }

    private static IssuedDocument with(IssuedDocument one, String warning, boolean ready) {
        return new IssuedDocument(one.id(), one.application(), one.authority(), one.kind(), one.title(), one.number(), one.verifyToken(),
                one.validFrom(), one.validUntil(), one.revokedAt(), warning, one.issuedAt(), ready);
    }

    @Override
    public Optional<IssuedDocument> takeToSeal(Instant now, Instant until) {
        var due = all.stream().filter(one -> !one.ready() && !next.get(one.id()).isAfter(now)).findFirst();
        due.ifPresent(one -> next.put(one.id(), until));
        return due;
    }

    @Override
    public void sealed(DocumentId id, byte[] drawn, byte[] pdf, byte[] sha256, String serial, Instant at) {
        if (!new Bytes(drawn).equals(new Bytes(fingerprints.get(id)))) return;
        done.add("sealed " + serial);
        bytes.put(id, pdf);
        fingerprints.put(id, sha256);
        all.replaceAll(one -> one.id().equals(id) ? with(one, one.warning(), true) : one);
    }

    @Override
    public void sealLater(DocumentId id, Instant now, List<Long> pauses) {
        done.add("later " + pauses);
        next.put(id, now.plusSeconds(pauses.getFirst()));
    }

    @Override
    public void receiptDue(ApplicationId application, Instant at) {
        due.add(application);
    }

    @Override
    public Optional<ApplicationId> takeReceiptDue(Instant now, Instant later) {
        done.add("take until " + later);
        return due.isEmpty() ? Optional.empty() : Optional.of(due.removeFirst());
    }

    @Override
    public void receiptDone(ApplicationId application) {
        done.add("receipt " + application.value().getLeastSignificantBits());
    }

    @Override
    public Optional<IssuedDocument> bySha256(byte[] sha256) {
        return all.stream().filter(one -> new Bytes(sha256).equals(new Bytes(fingerprints.get(one.id())))).findFirst();
    }

    @Override
    public boolean exists(ApplicationId application, String kind) {
        return of(application).stream().anyMatch(one -> one.kind().equals(kind));
    }

    @Override
    public int nextNumber(AuthorityId authority, String series) {
        return numbers.merge(authority + series, 1, Integer::sum);
    }

    @Override
    public List<IssuedDocument> of(ApplicationId application) {
        return all.stream().filter(one -> one.application().equals(application)).toList();
    }

    @Override
    public Optional<IssuedDocument> byToken(String token) {
        return all.stream().filter(one -> token.equals(one.verifyToken())).findFirst();
    }

    @Override
    public Optional<IssuedDocument> byNumber(AuthorityId authority, String number) {
        return all.stream().filter(one -> number.equals(one.number())).findFirst();
    }

    @Override
    public Bytes pdf(DocumentId id) {
        return new Bytes(bytes.get(id));
    }

    @Override
    public void revoke(ApplicationId application, Instant at) {
        done.add("revoke " + at);
    }

    @Override
    public List<Renewals.Document> expiring(LocalDate after, LocalDate until, int days) {
        done.add("expiring " + after + " " + until + " " + days);
        return expiring.stream().filter(one -> one.until().isAfter(after) && !one.until().isAfter(until)).toList();
    }

    @Override
    public boolean toldExpiry(UUID document, int days, Instant at) {
        done.add("told " + document.getLeastSignificantBits() + " " + days);
        return true;
    }
}
