package jp.madoguchi.platform.identity.password;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.key.KeyPurpose;
import jp.madoguchi.db.key.Sealing;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 二段階の確認: a code of an app, or one of the codes on paper where the app is lost. */
@Service
class SecondFactor {

    private static final int CODES = 10;
    private static final int MOST = 10;

    private final LocalMapper mapper;
    private final Attempts attempts;
    private final Sealing sealing;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    SecondFactor(LocalMapper mapper, Attempts attempts, Sealing sealing, ApplicationEventPublisher news, Clock clock) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.sealing = sealing;
        this.news = news;
        this.clock = clock;
    }

    boolean has(UUID person) {
        return mapper.totp(person).isPresent();
    }

    int recoveryLeft(UUID person) {
        return mapper.recoveryLeft(person);
    }

    /** Each code once. Only who knew the password gets this far, so that nobody else can use up the tries. */
    @Transactional
    public boolean check(UUID person, String typed) {
        if (!attempts.allow(new Limit("second", person.toString(), MOST, Duration.ofMinutes(10)))) return false;
        var digits = Fold.digits(typed);
        var totp = mapper.totp(person);
        var good = (digits.length() == 6 && totp.isPresent() && isNow(person, totp.get(), digits))
                || mapper.useRecovery(person, recovery(typed));
        if (good) attempts.forget("second", person.toString());
        return good;
    }

    private boolean isNow(UUID person, LocalMapper.Factor totp, String code) {
        var kept = totp.secret().bytes();
        var secret = sealing.isSealed(kept) ? sealing.open(KeyPurpose.FACTORS, kept, person.toString()) : kept;
        var step = Totp.step(secret, code, clock.instant(), totp.lastStep());
        if (step.isEmpty() || !mapper.useStep(person, step.getAsLong())) return false;
        // Those from before the key ring, or of an older key, are sealed anew when they are used next.
        if (!sealing.isCurrent(KeyPurpose.FACTORS, kept)) mapper.sealTotp(person, sealed(person, secret));
        return true;
    }

    private byte[] sealed(UUID person, byte[] secret) {
        return sealing.seal(KeyPurpose.FACTORS, secret, person.toString());
    }

    private static byte[] recovery(String typed) {
        return new Secret(Fold.ascii(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")).hash("recovery");
    }

    /** @return the codes for paper, shown now and never again; empty if the app's code is not right */
    @Transactional
    public List<String> begin(Staff staff, byte[] secret, String typed) {
        var step = Totp.step(secret, Fold.digits(typed), clock.instant(), 0);
        if (step.isEmpty()) return List.of();
        mapper.putTotp(staff.personId(), sealed(staff.personId(), secret), step.getAsLong(), clock.instant());
        news.publishEvent(new StaffAct(staff, AuditAction.SECOND_BEGUN, null, ""));
        return renew(staff);
    }

    /** New codes for paper; those before are worth nothing. */
    @Transactional
    public List<String> renew(Staff staff) {
        mapper.dropRecovery(staff.personId());
        var codes = new ArrayList<String>();
        while (codes.size() < CODES) {
            var code = Secret.letters(12).text().replaceAll("(.{4})(.{4})(.{4})", "$1-$2-$3");
            mapper.addRecovery(staff.personId(), recovery(code));
            codes.add(code);
        }
        return codes;
    }

    @Transactional
    public void end(Staff staff) {
        mapper.dropTotp(staff.personId());
        mapper.dropRecovery(staff.personId());
        news.publishEvent(new StaffAct(staff, AuditAction.SECOND_ENDED, null, ""));
    }
}
