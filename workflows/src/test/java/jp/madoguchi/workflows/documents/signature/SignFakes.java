package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.documents.trust.Verification;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** 署名 without any: what is asked for, what came, and what was said about it. */
public final class SignFakes {

    private SignFakes() {
    }

    /** A valid one by 佐藤. */
    public static Signature signature(UUID id) {
        return new Signature(id, "task", "PDF", Verification.Verdict.VALID, "", "CN=佐藤", "1", List.of(), Instant.EPOCH, null);
    }

    /** The same files for every application. */
    public static Proofs proofs(Map<String, byte[]> files) {
        return new Proofs(null, null, null) {
            @Override
            public Map<String, byte[]> of(ApplicationId application) {
                return files;
            }
        };
    }

    /** Everybody is asked to sign what is to be decided. */
    public static final class DeciderAsked extends Requests {

        public String facts = "";
        /** What is asked for instead, where something else is to be decided by now. */
        public String task = "";

        public DeciderAsked() {
            super(null, null, null, null, null, null, null, null);
        }

        @Override
        public Request askDecider(Task task, Staff staff, String facts, Supplier<byte[]> pdf) {
            this.facts = facts;
            return new Request((this.task.isEmpty() ? task.id() : this.task) + BY + staff.personId(), task.application(), task.place(), "",
                    task.name(), staff.person(), true,
                    null);
        }

        @Override
        public Statement statement(Request request) {
            return new Statement(facts, new Bytes(new byte[] {'%', 'P', 'D', 'F'}));
        }

        @Override
        public String signed(Task task, Staff staff, String facts) {
            return "signed " + task.id() + " " + staff.name();
        }
    }

    /** One signature at most. */
    public static final class DeciderHand extends DeciderSigning {

        public final List<String> done = new ArrayList<>();
        public @Nullable Signature waiting;
        public String problem = "";

        public DeciderHand() {
            super(null, null);
        }

        @Override
        public Map<String, Object> model(Request request, Staff staff, @Nullable String token) {
            var model = new HashMap<String, Object>();
            model.put("fingerprint", "0a1b2c");
            model.put("waiting", waiting);
            model.put("handover", null);
            if (token == null) return model;
            model.put("address", "https://madoguchi.example.jp/handover/" + token);
            model.put("link", "madoguchi-sign:" + token);
            model.put("qr", "data:,");
            return model;
        }

        @Override
        public @Nullable String begin(Request request, Staff staff) {
            done.add("begin");
            return "abc";
        }

        @Override
        public String upload(Request request, Staff staff, @Nullable MultipartFile file) {
            return problem;
        }

        @Override
        public void drop(Request request, Staff staff) {
            done.add("drop");
        }

        @Override
        public void confirm(Request request, Staff staff, UUID seen) {
            done.add("confirm " + seen);
        }
    }
}
