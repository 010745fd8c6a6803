package jp.madoguchi.workflows.desk.approval;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.engine.part.Proof;

/**
 * 決裁の記録: what one of a chain decided, word for word.
 *
 * @param statement canonical JSON (RFC 8785, for the kinds of values in it); what a signature is over
 */
public record DecisionRecord(String task, ApplicationId application, PersonId person, Instant at, Proof proof, String statement) {
}
