package jp.madoguchi.platform.office.dashboard;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 数え方: the definitions of an authority, in their order; the first is the one that pages open with. */
@Service
public class Definitions {

    private final DashboardMapper mapper;
    private final ApplicationEventPublisher events;

    Definitions(DashboardMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    List<Definition> all(AuthorityId authority) {
        return mapper.definitions(authority);
    }

    Definition get(AuthorityId authority, @Nullable String code) {
        var all = all(authority);
        return all.stream().filter(one -> code == null || one.code().equals(code)).findFirst()
                .orElseThrow(() -> new NotFound("definition"));
    }

    @Transactional
    public void define(AuthorityId authority, int position, Definition definition) {
        mapper.define(authority, position, definition);
    }

    /** Changes a definition, or makes a new one where the code is blank. */
    @Transactional
    public void define(Staff staff, String code, UnaryOperator<Definition> change) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
        mapper.lockDefinitions(staff.authority());
        var position = all(staff.authority()).stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0) + 1;
        var old = code.isEmpty() ? new Definition("d" + position, "", Definition.Measure.VOLUME,
                new Definition.Scope(null, false, null), null, List.of(), null, "", false)
                : get(staff.authority(), code);
        mapper.define(staff.authority(), position, change.apply(old));
        events.publishEvent(new StaffAct(staff, AuditAction.DEFINE, null, old.code()));
    }
}
