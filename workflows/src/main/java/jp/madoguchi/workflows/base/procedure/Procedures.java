package jp.madoguchi.workflows.base.procedure;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.db.JsonHandler;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Finds published procedures. */
@Service
public class Procedures {

    private static final int MOST_WORDS = 8;

    /** A procedure by its code and title alone. */
    public record Named(String code, String title) {
    }

    private final ProcedureMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Procedures(ProcedureMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    public Procedure get(AuthorityId authority, String slug) {
        return mapper.bySlug(authority, slug).orElseThrow(() -> new NotFound("procedure"));
    }

    public List<Procedure> popular(AuthorityId authority) {
        return mapper.popular(authority, 5);
    }

    /** By words in any width, all of which have to occur, and by scene. */
    public List<Procedure> search(AuthorityId authority, String words, @Nullable Scene scene) {
        var patterns = Arrays.stream(Normalizer.normalize(words, Normalizer.Form.NFKC).strip().split("[\\s\\p{Z}]+"))
                .filter(word -> !word.isEmpty()).limit(MOST_WORDS)
                .map(word -> "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toList();
        return mapper.search(authority, patterns, scene);
    }

    /** Those of the own department; the digital office and administrators see all. */
    public List<Procedure> forStaff(Staff staff) {
        return mapper.ofDepartment(staff.authority(), seesAll(staff) ? null : staff.department());
    }

    private static boolean seesAll(Staff staff) {
        return staff.is(Role.OFFICE) || staff.is(Role.ADMINISTRATOR);
    }

    @Transactional
    public void publish(Procedure procedure, String receiptPrefix, int popular) {
        mapper.insert(procedure, receiptPrefix, popular, clock.instant());
        events.publishEvent(new Opened(procedure, null));
    }

    /** A procedure that nobody can apply for yet: its form is still to be drawn. Its receipt numbers are its own among all authorities. */
    @Transactional
    public void begin(Procedure procedure) {
        mapper.lockPrefixes();
        var taken = mapper.prefixes();
        var prefix = IntStream.iterate(1, i -> i + 1).mapToObj(i -> "K" + i).filter(name -> !taken.contains(name))
                .findFirst().orElseThrow();
        mapper.insert(procedure, prefix, 0, null);
    }

    /** Until the transaction ends nobody else begins a procedure of this authority. */
    @Transactional
    public void holdNumbers(AuthorityId authority) {
        mapper.lockAuthority(authority);
    }

    /** Whether the code is another procedure's here, or the name in URLs anyone's. */
    public boolean isTaken(AuthorityId authority, String code, String slug) {
        return mapper.taken(authority, code, slug);
    }

    public Procedure get(AuthorityId authority, ProcedureId id) {
        return mapper.byId(authority, id).orElseThrow(() -> new NotFound("procedure"));
    }

    /**
     * From now on applications begin with that version of the form and go that way, and the procedure's page says this.
     * The first time it opens.
     */
    @Transactional
    public void revise(Procedure procedure, ProcedurePage page, FormVersionId form, WorkflowVersionId workflow, @Nullable Staff by) {
        mapper.revise(procedure.id(), page, form, workflow, clock.instant());
        if (!procedure.published()) events.publishEvent(new Opened(get(procedure.authority(), procedure.id()), by));
    }

    /** Takes applications again. */
    @Transactional
    public void open(Staff staff, String code) {
        var procedure = owned(staff, code);
        if (!procedure.published()) throw new NotFound("published procedure");
        if (!mapper.stop(procedure.id(), null)) return;
        events.publishEvent(new StaffAct(staff, AuditAction.OPEN, null, code));
        events.publishEvent(new Opened(procedure, staff));
    }

    /** Takes no new applications from now on. */
    @Transactional
    public void stop(Staff staff, String code) {
        var procedure = owned(staff, code);
        if (!mapper.stop(procedure.id(), clock.instant())) return;
        events.publishEvent(new StaffAct(staff, AuditAction.STOP, null, code));
        events.publishEvent(new Stopped(procedure, staff));
    }

    /** An owner opens and stops what the own department answers for; the office anything. */
    public boolean mayOpen(Staff staff) {
        return staff.is(Role.OWNER) || staff.is(Role.OFFICE);
    }

    /** A procedure of the own department, published or not; the office and administrators see all. */
    public Procedure seen(Staff staff, String code) {
        return mapper.byCode(staff.authority(), code, seesAll(staff) ? null : staff.department())
                .orElseThrow(() -> new NotFound("procedure"));
    }

    /** A procedure that this person draws the form of. */
    public Procedure owned(Staff staff, String code) {
        if (!mayOpen(staff)) throw new NotAllowed("is no owner");
        return seen(staff, code);
    }

    /** All of them, published or not, by code. */
    public List<Named> named(AuthorityId authority) {
        return mapper.named(authority);
    }

    /** The version of the form that is live. */
    public Optional<FormVersionId> form(AuthorityId authority, String code) {
        return mapper.form(authority, code);
    }

    /** Tells MyBatis that a guide is a JSON document. */
    @Configuration(proxyBeanMethods = false)
    static class Columns {

        @Bean
        ConfigurationCustomizer guideAsJson() {
            var json = JsonMapper.builder().build();
            return configuration -> configuration.getTypeHandlerRegistry()
                    .register(Guide.class, new JsonHandler<Guide>(json, json.constructType(Guide.class)));
        }
    }
}
