package jp.madoguchi.platform.signon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.people.Placed;
import jp.madoguchi.platform.saml.IdentityProvider;
import jp.madoguchi.platform.saml.Rejected;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import jp.madoguchi.workflows.staff.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The identity providers of this site's authorities, and what administrators set about them. */
@Service
class Providers {

    private static final Duration EVERY = Duration.ofHours(1);

    /** Another provider answers there than was set up; taking it would change who we trust. */
    static final String OTHER = "other";

    private final ProviderMapper mapper;
    private final MetadataAddress address;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Providers(ProviderMapper mapper, MetadataAddress address, ApplicationEventPublisher news, Clock clock) {
        this.mapper = mapper;
        this.address = address;
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
        var provider = IdentityProvider.of(metadata);
        if (mapper.byEntity(provider.entityId()).filter(other -> !other.authority().equals(staff.authority())).isPresent()) throw new Rejected(Rejected.Why.ISSUER, "another authority's");
        mapper.put(staff.authority(), provider.entityId(), new String(metadata, StandardCharsets.UTF_8), url, clock.instant());
        news.publishEvent(new StaffAct(staff, "sign-on-provider", null, provider.entityId()));
    }

    @Transactional
    public void set(Staff staff, boolean active, boolean encrypted) {
        of(staff);
        mapper.set(staff.authority(), active, encrypted);
        news.publishEvent(new StaffAct(staff, "sign-on-set", null, ""));
    }

    @Transactional
    public void rules(Staff staff, Rules rules) {
        of(staff);
        mapper.rules(staff.authority(), rules);
        news.publishEvent(new StaffAct(staff, "sign-on-rules", null, ""));
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
    @Scheduled(fixedDelayString = "${madoguchi.saml.refresh-every:5m}")
    @Transactional
    public void readAgain() {
        mapper.due(clock.instant().minus(EVERY)).ifPresent(this::readAgain);
    }

    /** At once, when an administrator asks. */
    @Transactional
    public void readNow(Staff staff) {
        of(staff).filter(provider -> !provider.metadataUrl().isEmpty()).ifPresent(this::readAgain);
    }

    private void readAgain(Provider provider) {
        try {
            var metadata = address.read(provider.metadataUrl());
            if (IdentityProvider.of(metadata).entityId().equals(provider.entityId())) mapper.again(provider.authority(), new String(metadata, StandardCharsets.UTF_8), clock.instant());
            else mapper.failed(provider.authority(), OTHER, clock.instant());
        } catch (Rejected e) {
            mapper.failed(provider.authority(), e.why().name(), clock.instant());
        } catch (MetadataAddress.Silent e) {
            mapper.failed(provider.authority(), "silent", clock.instant());
        }
    }
}
