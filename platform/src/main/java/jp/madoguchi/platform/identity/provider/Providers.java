package jp.madoguchi.platform.identity.provider;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.platform.identity.people.Placed;
import jp.madoguchi.platform.identity.saml.IdentityProvider;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The identity providers of this site's authorities, and what administrators set about them. */
@Service
class Providers {

    private static final Duration EVERY = Duration.ofHours(1);

    /** Another provider answers there than was set up; taking it would change who we trust. */
    static final String OTHER = "other";

    private final ProviderMapper mapper;
    private final MetadataAddress address;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Providers(ProviderMapper mapper, MetadataAddress address, TransactionOperations transaction,
            ApplicationEventPublisher news, Clock clock) {
        this.mapper = mapper;
        this.address = address;
        this.transaction = transaction;
        this.news = news;
        this.clock = clock;
    }

    List<Provider> active() {
        return mapper.active();
    }

    Optional<Provider> byEntity(String entityId) {
        return mapper.byEntity(entityId);
    }

    Optional<Provider> of(AuthorityId authority) {
        return mapper.of(authority);
    }

    Optional<Provider> of(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        return mapper.of(staff.authority());
    }

    /** @throws Rejected if it is no metadata of an identity provider */
    @Transactional
    public void setUp(Staff staff, byte[] metadata, String url) {
        of(staff);
        var text = new String(metadata, StandardCharsets.UTF_8);
        var provider = read(text);
        if (mapper.isTaken(provider.entityId(), staff.authority())) throw new Rejected(Rejected.Why.ISSUER, "another authority's");
        mapper.put(staff.authority(), provider.entityId(), text, url, clock.instant());
        news.publishEvent(new StaffAct(staff, AuditAction.SIGN_ON_PROVIDER, null, provider.entityId()));
    }

    @Transactional
    public void set(Staff staff, boolean active, boolean encrypted) {
        of(staff);
        mapper.set(staff.authority(), active, encrypted);
        news.publishEvent(new StaffAct(staff, AuditAction.SIGN_ON_SET, null, ""));
    }

    @Transactional
    public void rules(Staff staff, Rules rules) {
        of(staff);
        mapper.rules(staff.authority(), rules);
        news.publishEvent(new StaffAct(staff, AuditAction.SIGN_ON_RULES, null, ""));
    }

    /** An administrator placed somebody: others of the same department need not wait. */
    @EventListener
    @Transactional
    public void on(Placed placed) {
        mapper.of(placed.authority()).filter(provider -> !provider.rules().department().isEmpty())
                .ifPresent(provider -> mapper.rules(placed.authority(), provider.rules().with(placed.said(), placed.code())));
    }

    @Transactional
    public void capture(AuthorityId authority, Provider.Captured captured) {
        mapper.capture(authority, captured, clock.instant());
    }

    /** Each hour, so that a new certificate is known before it signs; what is read stays in use while the address does not answer. */
    @Background("signOn.metadata")
    void readAgain() {
        transaction.execute(status -> {
            var due = mapper.due(clock.instant().minus(EVERY));
            due.ifPresent(provider -> mapper.tried(provider.authority(), clock.instant()));
            return due;
        }).ifPresent(this::readAgain);
    }

    /** At once, when an administrator asks. */
    void readNow(Staff staff) {
        of(staff).filter(provider -> !provider.metadataUrl().isEmpty()).ifPresent(this::readAgain);
    }

    /** Outside of any transaction: whoever signs in meanwhile does not wait for a slow server. */
    private void readAgain(Provider provider) {
        var failed = "";
        var metadata = "";
        try {
            metadata = new String(address.read(provider.metadataUrl()), StandardCharsets.UTF_8);
            if (!read(metadata).entityId().equals(provider.entityId())) failed = OTHER;
        } catch (MetadataAddress.Silent e) {
            failed = "silent";
        } catch (RuntimeException e) {
            failed = "metadata";
        }
        var why = failed;
        var good = metadata;
        transaction.executeWithoutResult(status -> {
            if (why.isEmpty()) mapper.again(provider.authority(), good, clock.instant());
            else mapper.failed(provider.authority(), why, clock.instant());
        });
    }

    /** As it will be read from the table: in UTF-8, whatever it says of itself. @throws Rejected if it cannot */
    private static IdentityProvider read(String metadata) {
        try {
            return IdentityProvider.of(metadata.getBytes(StandardCharsets.UTF_8));
        } catch (Rejected e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Rejected(Rejected.Why.MALFORMED, e.getClass().getSimpleName());
        }
    }
}
