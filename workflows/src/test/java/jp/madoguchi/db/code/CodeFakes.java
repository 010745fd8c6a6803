package jp.madoguchi.db.code;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.Secret;

/** Codes that are always 12345678, kept in memory, for tests of what asks for them. */
public final class CodeFakes extends OneTimeCodes {

    public final List<Limit> limits = new ArrayList<>();
    public final List<Duration> good = new ArrayList<>();
    public boolean often;
    private final Map<SecretTarget, String> waiting = new LinkedHashMap<>();

    public CodeFakes() {
        super(null, null, null, Clock.systemUTC());
    }

    @Override
    public Optional<Secret> ask(SecretTarget target, String address, Duration good, List<Limit> limits) {
        this.limits.addAll(limits);
        this.good.add(good);
        if (often) return Optional.empty();
        waiting.put(target, address);
        return Optional.of(new Secret("12345678"));
    }

    @Override
    public Optional<String> sentTo(SecretTarget target) {
        return Optional.ofNullable(waiting.get(target));
    }

    @Override
    public Optional<String> use(SecretTarget target, String typed) {
        return typed.equals("12345678") ? Optional.ofNullable(waiting.remove(target)) : Optional.empty();
    }
}
