package jp.madoguchi.db.code;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Secret links kept in memory, by the hash of their secret. */
public final class SecretLinkFakes extends SecretLinks {

    private final Table table;

    public SecretLinkFakes(Clock clock) {
        this(new Table(), clock);
    }

    private SecretLinkFakes(Table table, Clock clock) {
        super(table, clock);
        this.table = table;
    }

    public List<SecretTarget> targets() {
        return table.kept.values().stream().map(Kept::target).toList();
    }

    public List<Instant> until() {
        return table.kept.values().stream().map(Kept::until).toList();
    }

    /** As if their time had passed. */
    public void endAll(Instant at) {
        table.kept.replaceAll((key, one) -> new Kept(one.target(), at));
    }

    private static final class Table implements SecretLinkMapper {

        private final Map<ByteBuffer, Kept> kept = new LinkedHashMap<>();

        @Override
        public void insert(byte[] key, SecretTarget target, Instant until) {
            kept.put(ByteBuffer.wrap(key), new Kept(target, until));
        }

        @Override
        public void renew(byte[] key, SecretTarget target) {
            end(target);
            kept.put(ByteBuffer.wrap(key), new Kept(target, null));
        }

        @Override
        public Optional<Kept> find(String purpose, byte[] key, byte[] bare) {
            return Optional.ofNullable(kept.get(ByteBuffer.wrap(key)))
                    .filter(one -> one.target().purpose().equals(purpose));
        }

        @Override
        public Optional<SecretTarget> use(String purpose, byte[] key, byte[] bare, Instant now) {
            return find(purpose, key, bare).map(Kept::target);
        }

        @Override
        public boolean isOpen(SecretTarget target, Instant now) {
            return kept.values().stream().anyMatch(one -> one.target().equals(target));
        }

        @Override
        public void end(SecretTarget target) {
            kept.values().removeIf(one -> one.target().equals(target));
        }

        @Override
        public void forgetBefore(Instant at) {
            kept.values().removeIf(one -> one.until() != null && one.until().isBefore(at));
        }
    }
}
