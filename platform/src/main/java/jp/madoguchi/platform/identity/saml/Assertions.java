package jp.madoguchi.platform.identity.saml;

import static jp.madoguchi.platform.identity.saml.Rejected.unless;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import org.jspecify.annotations.Nullable;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Conditions;
import org.opensaml.saml.saml2.core.SubjectConfirmation;
import org.opensaml.saml.saml2.core.SubjectConfirmationData;

/** Whether a signed assertion is about a sign-in here and now (SAML profiles §4.1.4.3), and what it says. */
final class Assertions {

    private static final int MOST_ATTRIBUTES = 500;

    private final ServiceProvider us;
    private final IdentityProvider provider;
    private final Instant now;

    Assertions(ServiceProvider us, IdentityProvider provider, Instant now) {
        this.us = us;
        this.provider = provider;
        this.now = now;
    }

    Asserted read(Assertion assertion, String request) {
        unless(assertion.getIssuer() != null && provider.entityId().equals(assertion.getIssuer().getValue()),
                Why.ISSUER, "another Issuer than " + provider.entityId());
        unless(assertion.getID() != null && assertion.getID().length() <= 200, Why.MALFORMED, "an ID that is none");
        var conditions = assertion.getConditions();
        if (conditions == null) throw new Rejected(Why.AUDIENCE, "no Conditions");
        checkTimes(conditions);
        checkAudience(conditions);
        var subject = assertion.getSubject();
        if (subject == null || subject.getNameID() == null || subject.getNameID()
                .getValue() == null) throw new Rejected(Why.MALFORMED, "no NameID");
        checkConfirmation(subject.getSubjectConfirmations(), request);
        if (assertion.getAuthnStatements().isEmpty()) throw new Rejected(Why.MALFORMED, "no AuthnStatement");
        var statement = assertion.getAuthnStatements().getFirst();
        unless(statement.getSessionNotOnOrAfter() == null || now.minus(Responses.SKEW)
                .isBefore(statement.getSessionNotOnOrAfter()), Why.EXPIRED, "SessionNotOnOrAfter");
        var name = subject.getNameID();
        var value = name.getValue();
        if (value == null) throw new Rejected(Why.MALFORMED, "an empty NameID");
        return new Asserted(provider.entityId(), request, assertion.getID(), conditions.getNotOnOrAfter().plus(Responses.SKEW),
                new Asserted.Subject(value, name.getFormat(), name.getNameQualifier(),
                        name.getSPNameQualifier()), statement.getSessionIndex(), attributes(assertion));
    }

    private void checkTimes(Conditions conditions) {
        unless(conditions.getNotBefore() == null || !now.plus(Responses.SKEW).isBefore(conditions.getNotBefore()),
                Why.NOT_YET, "NotBefore " + conditions.getNotBefore() + ", here it is " + now);
        unless(conditions.getNotOnOrAfter() != null && now.minus(Responses.SKEW)
                .isBefore(conditions.getNotOnOrAfter()), Why.EXPIRED, "NotOnOrAfter " + conditions.getNotOnOrAfter()
                + ", here it is " + now);
    }

    private void checkAudience(Conditions conditions) {
        unless(!conditions.getAudienceRestrictions().isEmpty() && conditions.getAudienceRestrictions().stream()
                .allMatch(restriction -> restriction.getAudiences().stream()
                        .anyMatch(audience -> us.entityId().equals(audience.getURI()))), Why.AUDIENCE,
                        "Audience is not " + us.entityId());
    }

    /** One of them has to be good. */
    private void checkConfirmation(List<SubjectConfirmation> confirmations, String request) {
        var wrong = "no bearer";
        for (var confirmation : confirmations) {
            if (!SubjectConfirmation.METHOD_BEARER.equals(confirmation.getMethod())) continue;
            wrong = wrong(confirmation.getSubjectConfirmationData(), request);
            if (wrong.isEmpty()) return;
        }
        throw new Rejected(Why.CONFIRMATION, wrong);
    }

    private String wrong(@Nullable SubjectConfirmationData data, String request) {
        if (data == null || data.getNotBefore() != null) return "SubjectConfirmationData";
        if (!us.consumer().equals(data.getRecipient())) return "Recipient is not " + us.consumer();
        if (data.getNotOnOrAfter() == null || !now.minus(Responses.SKEW)
                .isBefore(data.getNotOnOrAfter())) return "NotOnOrAfter of the confirmation";
        return request.equals(data.getInResponseTo()) ? "" : "InResponseTo of the confirmation";
    }

    private static Map<String, List<String>> attributes(Assertion assertion) {
        var found = new TreeMap<String, List<String>>();
        var count = 0;
        for (var statement : assertion.getAttributeStatements())
            for (var attribute : statement.getAttributes())
                for (var value : attribute.getAttributeValues()) {
                    unless(++count <= MOST_ATTRIBUTES, Why.TOO_LARGE, "more than " + MOST_ATTRIBUTES + " attributes");
                    if (attribute.getName() != null && value.getDOM() != null) found.computeIfAbsent(
                            attribute.getName(), name -> new ArrayList<>())
                            .add(value.getDOM().getTextContent().strip());
                }
        return found;
    }
}
