package jp.madoguchi.workflows.documents.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import org.jspecify.annotations.Nullable;

/** Documents in memory: what was issued, and what was taken back. */
public final class IssuedFakes {

    private IssuedFakes() {
    }

    /** @param until null for what is valid for ever */
    public static IssuedDocument document(ApplicationId application, String kind, @Nullable LocalDate until, boolean ready) {
        return new IssuedDocument(new DocumentId(new UUID(11, kind.hashCode())), application, ApplicationFakes.AUTHORITY, kind, "",
                "M-000001",
                "token", LocalDate.of(2026, 11, 20), until, null, "", Instant.EPOCH, ready);
    }

    /** What is in the register, under any authority. */
    public static final class IssuedRegister extends Documents {

        private final List<IssuedDocument> all;

        public IssuedRegister(IssuedDocument... all) {
            super(null, null, null, null, ApplicationFakes.CLOCK);
            this.all = List.of(all);
        }

        @Override
        public List<IssuedDocument> of(ApplicationId application) {
            return all.stream().filter(one -> one.application().equals(application)).toList();
        }

        @Override
        public Optional<IssuedDocument> numbered(AuthorityId authority, String number) {
            return all.stream().filter(one -> number.equals(one.number()) && one.authority().equals(authority)).findFirst();
        }

        @Override
        public byte[] pdf(IssuedDocument document) {
            if (!document.ready()) throw new NotFound("document");
            return ("%PDF " + document.kind()).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Remembers what was taken back, and why. */
    public static final class TakenBack extends DocumentIssue {

        public final List<String> done = new ArrayList<>();

        public TakenBack() {
            super(null, null, null, null, null, null, ApplicationFakes.CLOCK, "");
        }

        @Override
        public void revoke(Application application, String reason) {
            done.add(application.receiptNumber() + " " + reason);
        }
    }
}
