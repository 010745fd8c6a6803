package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Part;

/** One step after sending (ステップ), as data. {@code permits} is the list of all kinds. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({@JsonSubTypes.Type(FormalCheckStep.class), @JsonSubTypes.Type(ReviewStep.class), @JsonSubTypes.Type(JointStep.class),
        @JsonSubTypes.Type(OpinionStep.class), @JsonSubTypes.Type(ApprovalStep.class), @JsonSubTypes.Type(LotteryStep.class),
        @JsonSubTypes.Type(NumberStep.class), @JsonSubTypes.Type(WaitStep.class), @JsonSubTypes.Type(IssueStep.class),
        @JsonSubTypes.Type(NotifyStep.class), @JsonSubTypes.Type(WebhookStep.class), @JsonSubTypes.Type(PublishStep.class),
        @JsonSubTypes.Type(SignatureStep.class), @JsonSubTypes.Type(PaymentStep.class), @JsonSubTypes.Type(BranchStep.class)})
@JsonIgnoreProperties("role")
public sealed interface Step permits FormalCheckStep, ReviewStep, JointStep, OpinionStep, ApprovalStep, LotteryStep, NumberStep, WaitStep,
        IssueStep, NotifyStep, WebhookStep, PublishStep, SignatureStep, PaymentStep, BranchStep {

    /** Names the step in the process; a letter, then letters and digits. */
    String key();

    /** As the clerks say it. */
    String name();

    /** When it is done (行う条件); otherwise the application passes it by. */
    Condition when();

    /** The applicant does not see it. */
    boolean hidden();

    /** Whether an application comes to it on its way. */
    default boolean inFlow() {
        return true;
    }

    /** What later conditions may ask about it: the ways it can end, as codes of {@code result.<code>}. */
    default List<String> results() {
        return List.of();
    }

    /** Parts with keys of their own: departments, stages, ways. */
    default List<? extends Part> parts() {
        return List.of();
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
