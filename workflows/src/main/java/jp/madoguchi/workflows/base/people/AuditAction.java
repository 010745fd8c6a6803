package jp.madoguchi.workflows.base.people;

/** What somebody of the staff saw or did, as the audit keeps it (閲覧と操作の記録). Its words are {@code audit.<code>}. */
public enum AuditAction {
    ACCESS("access"), APPROVE("approve"), ASSIGN("assign"),
    BATCH("batch"), BATCH_ACT("batch.act"), BATCH_BEGIN("batch.begin"),
    BATCH_CANCEL("batch.cancel"), BATCH_RESUME("batch.resume"), BLOCK_KEEP("block-keep"),
    BLOCK_REMOVE("block-remove"), BULK_BEGIN("bulk.begin"), BULK_CANCEL("bulk.cancel"),
    BULK_LOOK("bulk.look"), CONFIRMATION_AGAIN("confirmation.again"), CONFIRMATION_SHEET("confirmation.sheet"),
    CONFIRMATION_WITHOUT("confirmation.without"), CORRECTION_ASK("correction.ask"), DEFINE("define"),
    DEPUTY("deputy"), DEPUTY_END("deputy-end"), DIFFERENCE_FILE("difference.file"),
    DIFFERENCE_SETTLE("difference.settle"), DOCUMENT("document"), DOCUMENT_PREVIEW("document-preview"),
    DRAW("draw"), DRAW_ANNOUNCE("draw-announce"), EMERGENCY_ADDED("emergency-added"),
    EMERGENCY_USED("emergency-used"), EVIDENCE("evidence"), EXPORT("export"),
    FEED("feed"), FEED_CLOSE("feed.close"), FEED_OPEN("feed.open"),
    FILE("file"), FORM_ASK("form-ask"), FORM_DISCARD("form-discard"),
    FORM_GIVE_BACK("form-give-back"), FORM_PUBLISH("form-publish"), FORM_RELEASE("form-release"),
    FORM_RETURN("form-return"), FORM_SCHEDULE("form-schedule"), FORM_TAKE_BACK("form-take-back"),
    FREEZE("freeze"), HAPPENED("happened"), HEALTH_CHECK("health-check"),
    HEALTH_RETRY("health-retry"), HEALTH_SKIP("health-skip"),
    HEALTH_WORK("health-work"), JOINT("joint"),
    JURISDICTION("jurisdiction"), LIST("list"), MEMO("memo"),
    MOVE("move"), NEWS_TEXT_FORGET("newsText.forget"), NEWS_TEXT_WRITE("newsText.write"),
    OPEN("open"), OPINION_ANSWER("opinion.answer"), OPINION_FILE("opinion.file"),
    OPINION_READ("opinion.read"), PASSKEY_ADDED("passkey-added"), PASSKEY_REMOVED("passkey-removed"),
    PASSWORD_CHANGED("password-changed"), PAYMENT_COUNTER("payment.counter"), PAYMENT_REDUCE("payment.reduce"),
    PERSON_ADDED("person-added"), PERSON_CHANGED("person-changed"), PERSON_DISMISSED("person-dismissed"),
    PERSON_INVITED("person-invited"), PERSON_MOVED("person-moved"), PERSON_PLACED("person-placed"),
    PLAIN_WORD("plain-word"), PROCEDURE_EXPORT("procedure-export"), PROCEDURE_NEW("procedure-new"),
    PROPOSE_GRANT("propose.GRANT"), PROPOSE_REFUSE("propose.REFUSE"), REACH_MEND("reach.mend"),
    READ("read"), REFUND_DECIDE("refund.decide"), REFUND_PROPOSE("refund.propose"),
    REGISTRY_IMPORT("registry-import"), REVOKE_DECIDE("revoke.decide"), REVOKE_PROPOSE("revoke.propose"),
    SECOND_BEGUN("second-begun"), SECOND_ENDED("second-ended"), SEND_BACK("send-back"),
    SIGN_ON_PROVIDER("sign-on-provider"), SIGN_ON_RULES("sign-on-rules"), SIGN_ON_SET("sign-on-set"),
    SIGNATURE("signature"), STOP("stop"), SURVEY_OPEN("survey-open"),
    TRANSFER_CANCELLED("transfer-cancelled"), TRANSFERS_WRITTEN("transfers-written");

    private final String code;

    AuditAction(String code) {
        this.code = code;
    }

    /** As it is kept in the database, for as long as the record is. */
    public String code() {
        return code;
    }
}
