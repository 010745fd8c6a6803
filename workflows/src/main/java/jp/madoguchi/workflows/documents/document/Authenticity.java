package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.Validator;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.springframework.stereotype.Service;

/** 真正性の確認: whether a file is a document as it was issued here; from the register first, from its seal where it is not there. */
@Service
class Authenticity {

    /** What cannot be looked at, so that nothing can be said about it. */
    private static final Set<String> UNSEEN = Set.of("tooLarge", "tooSlow", "busy", "encrypted", "tooManyPages",
            "tooManySignatures", "unreadable", "empty");

    private final DocumentMapper mapper;
    private final Validator validator;
    private final Clock clock;

    Authenticity(DocumentMapper mapper, Validator validator, Clock clock) {
        this.mapper = mapper;
        this.validator = validator;
        this.clock = clock;
    }

    /** A code of {@code verify.<code>}; nothing about anybody. */
    String of(byte[] file) {
        if (file.length < 5 || file[0] != '%' || file[1] != 'P') return "unreadable";
        var known = mapper.bySha256(Sha256.of(file));
        if (known.isPresent()) return known.get().verdict(JapaneseTime.date(clock.instant())).name();
        var checked = validator.checkForAnybody(file, EnumSet.of(Purpose.SEAL, Purpose.TIME));
        if (UNSEEN.contains(checked.problem())) return checked.problem();
        if (checked.problem().equals("unsigned")) return "UNSEALED";
        return checked.verdict() == Verification.Verdict.INVALID ? "CHANGED" : "NOT_OURS";
    }
}
