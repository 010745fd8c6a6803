package jp.madoguchi.workflows.cases.chain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One application after the other: 交付申請 → 変更 → 実績報告 → 額の確定 → 請求, or a permit and its renewal. */
@Service
public class Chain {

    /**
     * What the applicant can do next.
     *
     * @param dueOn null where it may be done at any time
     */
    public record Next(FollowUp follow, String title, @Nullable LocalDate dueOn) {
    }

    /** An application before or after another. */
    public record Link(String number, String title, String follow, State state) {
    }

    record Target(ProcedureId procedure, FormVersionId form, String title) {
    }

    private final ChainMapper mapper;
    private final Applications applications;
    private final Submissions submissions;
    private final FormVersions forms;
    private final Workflows workflows;
    private final Drafts drafts;
    private final DecisionData decisionData;

    Chain(ChainMapper mapper, Applications applications, Submissions submissions, FormVersions forms,
            Workflows workflows, Drafts drafts, DecisionData decisionData) {
        this.mapper = mapper;
        this.applications = applications;
        this.submissions = submissions;
        this.forms = forms;
        this.workflows = workflows;
        this.drafts = drafts;
        this.decisionData = decisionData;
    }

    public List<Next> next(Application application) {
        if (application.state() != State.GRANTED) return List.of();
        var known = decisionData.of(application);
        return workflows.get(application.workflow()).follows().stream().filter(follow -> follow.when().holds(known))
                .flatMap(follow -> target(application, follow)
                        .map(target -> new Next(follow, target.title, dueOn(application, follow))).stream()).toList();
    }

    private @Nullable LocalDate dueOn(Application application, FollowUp follow) {
        return mapper.dueOn(application.id(), follow.key());
    }

    private Optional<Target> target(Application application, FollowUp follow) {
        return mapper.target(application.authority(), follow.procedure());
    }

    /** A draft of what follows, with the answers carried along that its form asks, too. */
    @Transactional
    public Draft begin(Application application, String key, Resident resident) {
        var next = next(application).stream().filter(one -> one.follow.key().equals(key)).findFirst()
                .orElseThrow(() -> new NotFound("follow-up"));
        var target = target(application, next.follow).orElseThrow();
        var form = forms.form(target.form);
        var answers = submissions.of(application.id()).getLast().answers();
        var known = new HashMap<String, Answer>();
        next.follow.carry().forEach(field -> answers.of(field)
                .filter(answer -> !(answer instanceof Answer.Files) && form.find(field).isPresent())
                .ifPresent(answer -> known.put(field, answer)));
        var draft = drafts.start(application.authority(), target.procedure, target.form, new Answers(known), resident);
        mapper.begin(draft.id(), application.id(), key);
        return draft;
    }

    /** The amount that may not be exceeded, for a draft that follows from an application; empty where none is. */
    public Optional<Ceiling> ceiling(DraftId draft) {
        return mapper.begunBy(draft).flatMap(begun -> ceiling(begun, null));
    }

    /** The same for what was sent. */
    public Optional<Ceiling> ceiling(ApplicationId application) {
        return mapper.begunFor(application).flatMap(begun -> ceiling(begun, application));
    }

    record Begun(ApplicationId previous, String follow) {
    }

    /** @param field of the form that follows; most, as it was decided last */
    public record Ceiling(String field, BigDecimal most) {
    }

    /** Within a transaction others who claim from the same application wait, so that two do not both take what is left. */
    private Optional<Ceiling> ceiling(Begun begun, @Nullable ApplicationId but) {
        mapper.lock(begun.previous);
        var previous = applications.get(begun.previous);
        return workflows.get(previous.workflow()).follow(begun.follow).filter(follow -> !follow.amount().isEmpty()).flatMap(follow ->
                chain(previous).stream().filter(one -> one.state() == State.GRANTED && !one.id().equals(but))
                        .flatMap(one -> amount(one, follow.ceiling()).stream()).reduce((older, newer) -> newer)
                        .map(most -> new Ceiling(follow.amount(), follow.yearly() ? most : most.subtract(used(previous, follow, but)))));
    }

    /** What others of the same follow-up have taken or may still take. */
    private BigDecimal used(Application previous, FollowUp follow, @Nullable ApplicationId but) {
        return mapper.following(previous.id(), follow.key()).stream()
                .filter(id -> !id.equals(but)).map(applications::get).filter(one -> one.state().isOpen() || one.state() == State.GRANTED)
                .flatMap(one -> amount(one, follow.amount()).stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<BigDecimal> amount(Application application, String field) {
        return submissions.of(application.id()).getLast().answers().of(field).map(Answer::text)
                .filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new);
    }

    /** All applications of the chain that this one stands in, oldest first. */
    private List<Application> chain(Application application) {
        return mapper.chain(application.id()).stream().map(applications::get).toList();
    }

    /** The others of its chain, for the staff. */
    public List<Link> links(Application application) {
        return chain(application).stream().filter(one -> !one.id().equals(application.id()))
                .map(one -> new Link(one.receiptNumber(), one.procedureTitle(), "", one.state())).toList();
    }
}
