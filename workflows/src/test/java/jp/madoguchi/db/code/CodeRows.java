package jp.madoguchi.db.code;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** 確認コード in memory, always 12345678, good once where it was asked for. */
public final class CodeRows extends OneTimeCodes {

    public final List<SecretTarget> asked = new ArrayList<>();
    public List<Limit> limits = List.of();
    public boolean tooOften;

    public CodeRows() {
        super(null, null, null, ApplicationFakes.CLOCK);
    }

    @Override
    public Optional<Secret> ask(SecretTarget target, String address, Duration good, List<Limit> limits) {
        this.limits = limits;
        if (tooOften) return Optional.empty();
        asked.add(target);
        return Optional.of(new Secret("12345678"));
    }

    @Override
    public Optional<String> use(SecretTarget target, String typed) {
        return typed.equals("12345678") && asked.remove(target) ? Optional.of("") : Optional.empty();
    }
}
