package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;

/** Signatures kept in memory; the statements themselves are SignatureMapperTest's. */
final class SignatureFakes implements SignatureMapper {

    /** A timestamp over a signature. */
    record Stamp(UUID signature, byte[] token, Instant at, Instant ends) {
    }

    final Map<UUID, Signatures.Kept> all = new LinkedHashMap<>();
    final Map<UUID, Instant> confirmed = new LinkedHashMap<>();
    final Map<UUID, Instant> next = new LinkedHashMap<>();
    final List<Stamp> stamps = new ArrayList<>();
    final List<UUID> due = new ArrayList<>();
    final List<Instant> asked = new ArrayList<>();

    @Override
    public void insert(Signatures.Kept kept) {
        all.put(kept.id(), kept);
    }

    private Signatures.Row row(Signatures.Kept kept) {
        return new Signatures.Row(kept.id(), kept.request().task(), kept.format(), kept.signer().verdict().name(), kept.signer().reason(),
                kept.certificate(), kept.comparison(), kept.at(), confirmed.get(kept.id()));
    }

    private List<Signatures.Kept> of(String task, boolean done) {
        return all.values().stream().filter(one -> one.request().task().equals(task) && confirmed.containsKey(one.id()) == done).toList();
    }

    @Override
    public Optional<Signatures.Row> waiting(String task, byte[] browser) {
        return of(task, false).stream().filter(one -> one.browser().equals(new Bytes(browser)))
                .max(Comparator.comparing(Signatures.Kept::at)).map(this::row);
    }

    @Override
    public Optional<Signatures.Row> confirmed(String task) {
        return of(task, true).stream().findFirst().map(this::row);
    }

    @Override
    public Optional<Signatures.Row> find(UUID id) {
        return Optional.ofNullable(all.get(id)).map(this::row);
    }

    @Override
    public boolean confirm(UUID id, Instant at) {
        return confirmed.putIfAbsent(id, at) == null;
    }

    @Override
    public void dropUnconfirmed(String task) {
        of(task, false).forEach(one -> all.remove(one.id()));
    }

    @Override
    public boolean isUsed(Request request, byte[] certificate) {
        return all.values().stream().anyMatch(one -> confirmed.containsKey(one.id()) && one.request().step().equals(request.step())
                && !one.request().signer().equals(request.signer()) && one.certificate().equals(new Bytes(certificate)));
    }

    @Override
    public void forgetBefore(Instant at) {
        asked.add(at);
    }

    @Override
    public void drop(String task, byte[] browser) {
        of(task, false).stream().filter(one -> one.browser().equals(new Bytes(browser))).forEach(one -> all.remove(one.id()));
    }

    @Override
    public Bytes file(UUID id) {
        return all.get(id).file();
    }

    @Override
    public String report(UUID id) {
        return all.get(id).report();
    }

    @Override
    public void addTimestamp(UUID signature, byte[] token, Instant at, Instant ends) {
        stamps.add(new Stamp(signature, token, at, ends));
    }

    @Override
    public List<byte[]> timestamps(UUID signature) {
        return stamps.stream().filter(one -> one.signature.equals(signature)).map(Stamp::token).toList();
    }

    @Override
    public Optional<UUID> takeToStamp(Instant now, Instant until) {
        var one = confirmed.keySet().stream().filter(id -> timestamps(id).isEmpty() && !next.getOrDefault(id, now).isAfter(now)).findFirst();
        one.ifPresent(id -> next.put(id, until));
        return one;
    }

    @Override
    public List<UUID> toStamp(Instant ends, Instant taken) {
        asked.add(ends);
        asked.add(taken);
        return due;
    }
}
