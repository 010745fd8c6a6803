package jp.madoguchi.platform.office.registry;

import java.util.HashMap;
import jp.madoguchi.platform.office.registry.entry.DigitalState;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Opened;
import jp.madoguchi.workflows.base.procedure.Stopped;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A procedure that opens here is digital from that day; one that stops is being built again. In the same transaction. */
@Component
class Publications {

    private final RegistryMapper mapper;
    private final Registry registry;

    Publications(RegistryMapper mapper, Registry registry) {
        this.mapper = mapper;
        this.registry = registry;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Opened news) {
        var procedure = news.procedure();
        var linked = mapper.codeOf(procedure.authority(), procedure.id()).orElse(procedure.code());
        mapper.lock(procedure.authority(), linked).ifPresent(entry -> {
            var patch = new HashMap<String, @Nullable Object>();
            // Whoever names a new procedure picks its code; only an entry of the own bureau goes live by that.
            if (entry.procedure() == null && !mapper.bureauOf(procedure.department()).filter(entry.bureau()::equals).isPresent()) return;
            if (entry.procedure() == null) patch.put("procedure_id", procedure.id().value());
            else if (!entry.procedure().equals(procedure.id())) return;
            patch.put("progress", DigitalState.LIVE.name());
            // A pause within one fiscal year does not make it a newly digital procedure.
            if (!entry.isLive()) mapper.wasLive(entry.id(), registry.today()).ifPresent(day -> patch.put("live_from", day.toString()));
            registry.change(entry, patch, person(news.by()), RegistryWords.of("why.opened"));
        });
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Stopped news) {
        mapper.codeOf(news.procedure().authority(), news.procedure().id())
                .flatMap(code -> mapper.lock(news.procedure().authority(), code)).ifPresent(entry -> {
            var patch = new HashMap<String, @Nullable Object>();
            patch.put("progress", DigitalState.BUILDING.name());
            registry.change(entry, patch, person(news.by()), RegistryWords.of("why.stopped"));
        });
    }

    private static jp.madoguchi.db.id.@Nullable PersonId person(@Nullable Staff staff) {
        return staff == null ? null : staff.person();
    }
}
