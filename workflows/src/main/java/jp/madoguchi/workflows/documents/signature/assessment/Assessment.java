package jp.madoguchi.workflows.documents.signature.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.forms.inspection.VirusScan;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.engine.part.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 署名の判定: what a file that came is worth as the signature of that signer over that content. */
@Component
public class Assessment {

    /** What the library is not sure about and a clerk can find out; everything else that is not valid is refused. */
    private static final Set<String> FOR_A_CLERK = Set.of("CERTIFICATE_CHAIN_GENERAL_FAILURE", "TRY_LATER",
            "REVOCATION_OUT_OF_BOUNDS_NO_POE");

    private static final Map<String, String> WHY = Map.ofEntries(Map.entry("HASH_FAILURE", "otherContent"),
            Map.entry("SIGNED_DATA_NOT_FOUND", "otherContent"), Map.entry("FORMAT_FAILURE", "changed"),
            Map.entry("SIG_CRYPTO_FAILURE", "changed"), Map.entry("REVOKED_NO_POE", "revoked"),
                    Map.entry("REVOKED", "revoked"), Map.entry("REVOKED_CA_NO_POE", "revoked"),
                    Map.entry("EXPIRED", "expired"),
            Map.entry("OUT_OF_BOUNDS_NO_POE", "expired"), Map.entry("OUT_OF_BOUNDS_NOT_REVOKED", "expired"),
                    Map.entry("NOT_YET_VALID", "expired"), Map.entry("NO_CERTIFICATE_CHAIN_FOUND", "unknownIssuer"),
            Map.entry("NO_CERTIFICATE_CHAIN_FOUND_NO_POE", "unknownIssuer"), Map.entry("CHAIN_CONSTRAINTS_FAILURE", "wrongUsage"));

    private static final Logger LOG = LoggerFactory.getLogger(Assessment.class);

    private final Validator validator;
    private final VirusScan scan;
    private final Clock clock;

    public Assessment(Validator validator, VirusScan scan, Clock clock) {
        this.validator = validator;
        this.scan = scan;
        this.clock = clock;
    }

    /** Before anything is read of it. Whose scanner is away asks the signer to come back: they have the file still. */
    public String scanned(byte[] file) {
        if (scan.isOff() || scan.isUnsaid()) return "";
        try {
            return scan.isClean(new ByteArrayInputStream(file)) ? "" : "infected";
        } catch (IOException e) {
            LOG.warn("A signed file cannot be scanned: {}", String.valueOf(e.getMessage()));
            return "notScanned";
        }
    }

    /** Takes its time: asks whoever issued the certificate whether it is revoked. */
    public Verification check(byte[] file, Statement statement, Signer signer) {
        var trusted = EnumSet.of(Purpose.valueOf(signer.with().name()), Purpose.TIME);
        if (format(file).equals("PDF")) return validator.check(file, trusted);
        var overJson = validator.check(file, statement.bytes(), trusted);
        return overJson.problem().isEmpty() && overJson.reason().equals("HASH_FAILURE")
                ? validator.check(file, statement.pdf(), trusted) : overJson;
    }

    /** @return why it is refused, as a code of {@code sign.problem.<code>}; the empty string where it is not */
    public String problem(Verification checked, byte[] file, Statement statement, Signer signer) {
        if (!checked.problem().isEmpty()) return checked.problem();
        if (checked.signers().size() != 1) return "severalSignatures";
        var one = checked.signers().getFirst();
        if (one.certificate() == null) return "invalid";
        // Of one that is over nobody says any more whether it was revoked, so the library is merely unsure.
        if (isOutOfItsTime(one.certificate())) return "expired";
        if (one.verdict() == Verdict.INVALID || (one.verdict() == Verdict.QUESTIONABLE
                && !FOR_A_CLERK.contains(one.reason()))) return WHY.getOrDefault(one.reason(), "invalid");
        if (one.covers().stream().noneMatch(covers(statement)::contains)) return "otherContent";
        if (format(file).equals("PDF") && !SameContents.of(statement.pdf(), file)) return "changed";
        if (signer.with() == Signer.With.STAFF && !Comparison.isNamed(one.certificate(), signer.name())) return "otherPerson";
        return signer.with() == Signer.With.PERSON && CardFacts.of(one.certificate()).isEmpty() ? "noFacts" : "";
    }

    private boolean isOutOfItsTime(X509Certificate certificate) {
        var now = clock.instant();
        return now.isBefore(certificate.getNotBefore().toInstant()) || now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static Set<String> covers(Statement statement) {
        return Set.of(HexFormat.of().formatHex(statement.digest()), HexFormat.of().formatHex(Sha256.of(statement.pdf())));
    }

    /** PDF, CMS or XML, by its first bytes. */
    public static String format(byte[] file) {
        if (file.length > 4 && file[0] == '%' && file[1] == 'P') return "PDF";
        return file.length > 0 && file[0] == 0x30 ? "CMS" : "XML";
    }
}
