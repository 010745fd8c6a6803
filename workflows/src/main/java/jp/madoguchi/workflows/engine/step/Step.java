package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/**
 * One step after sending (ステップ), as data that draws, checks and simulates itself.
 *
 * <p>A new kind is one record in this package, named in {@code permits}, with its words. Nothing else lists the kinds: JSON, the
 * designer and the contract test read {@code permits}. How to add one is told in docs/adding-a-step-kind.md.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonIgnoreProperties("role")
public sealed interface Step permits ReviewStep, JointStep, OpinionStep, ConfirmationStep, ApprovalStep, LotteryStep, NumberStep, WaitStep,
        IssueStep, NotifyStep, WebhookStep, PublishStep, SignatureStep, PaymentStep, BranchStep {

    /** What a step is for the decision of the whole: somebody proposes, somebody else decides, only then something is issued. */
    enum Stand { PROPOSES, DECIDES, ISSUES, BRANCHES, NONE }

    Basics basics();

    default String key() {
        return basics().key();
    }

    default String name() {
        return basics().name();
    }

    default Condition when() {
        return basics().when();
    }

    default boolean hidden() {
        return basics().hidden();
    }

    default Stand stand() {
        return Stand.NONE;
    }

    /** Whether an application comes to it on its way. */
    default boolean inFlow() {
        return true;
    }

    /** Done at once by the site itself; nobody has to act. */
    default boolean automatic() {
        return false;
    }

    /** Parts with keys of their own: departments, stages, ways. */
    default List<? extends Part> parts() {
        return List.of();
    }

    /** One more part, as it begins; none for a step that has no parts. */
    default Optional<Part> part(String key, String name) {
        return Optional.empty();
    }

    /** Who has to act there; null where it is nobody of the staff. */
    default @Nullable Who who(String part) {
        return Who.of(Role.CLERK);
    }

    /** In how many calendar days a 補正 is answered that is asked for here; 0 where none can be. */
    default int correctionDays() {
        return 0;
    }

    /**
     * The day on which it ends by itself, for a step whose flow has such a timer.
     *
     * @param today when the application came to it
     */
    default LocalDate endsOn(Answers answers, LocalDate today) {
        throw new IllegalStateException("has no end of its own: " + kind());
    }

    /** What later conditions may ask about it: the ways it can end, as codes of {@code result.<code>}. */
    default List<String> results() {
        return List.of();
    }

    /** The same as fields of a form, which conditions look at. */
    default List<Field> facts(FlowWords words) {
        return results().isEmpty() ? List.of() : List.of(Scope.choice(this, words));
    }

    /** What the way past it is called on the flow, {@code flow.<code>}. */
    default String past() {
        return "skip";
    }

    void draw(StepCanvas canvas);

    void check(Checking checking);

    /** How it ends for that application, or one of {@link Way#ENDS}; the empty string for a step that ends in one way only. */
    default String simulate(Trial trial) {
        return "";
    }

    /** Which way its gate takes, in words that {@link #draw} has tested for. */
    default String way(String gate, Facts facts) {
        return facts.hold(when()) ? "yes" : "no";
    }

    /** What is to be written down once the gate took that way; nothing where it only goes on. */
    default Optional<Passing> took(String gate, String way, Facts facts) {
        return Optional.empty();
    }

    /** The kind as it is written in JSON; its words are {@code step.<kind>}. */
    default String kind() {
        return kindOf(getClass());
    }

    static String kindOf(Class<?> step) {
        return step.getAnnotation(JsonTypeName.class).value();
    }

    static List<String> kinds() {
        return Arrays.stream(Step.class.getPermittedSubclasses()).map(Step::kindOf).toList();
    }
}
