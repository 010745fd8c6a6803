package jp.madoguchi.workflows.documents.signature;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.db.id.ApplicationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What proves the signatures of an application, file by file: what was signed, the signature, its report, its timestamps. */
@Service
public class Proofs {

    private final Requests requests;
    private final Signatures signatures;
    private final Evidence evidence;

    Proofs(Requests requests, Signatures signatures, Evidence evidence) {
        this.requests = requests;
        this.signatures = signatures;
        this.evidence = evidence;
    }

    @Transactional
    public Map<String, byte[]> of(ApplicationId application) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var request : requests.ever(application)) {
            var signed = request.signed();
            if (signed == null) continue;
            var folder = "signatures/" + request.step() + "-" + request.signer()
                    + (all.keySet().stream().anyMatch(name -> name.startsWith("signatures/" + request.step() + "-"
                    + request.signer() + "/")) ? "-" + signed.id() : "") + "/";
            var statement = requests.frozen(request).orElseThrow();
            all.put(folder + "statement.json", statement.bytes());
            all.put(folder + "statement.pdf", statement.pdf());
            all.put(folder + "signature." + signed.ending(), signatures.file(signed.id()));
            all.put(folder + "report.xml", signatures.report(signed.id()).getBytes(StandardCharsets.UTF_8));
            var number = 0;
            for (var token : evidence.tokens(signed.id())) all.put(folder + "timestamp-" + ++number + ".tst", token);
        }
        return all;
    }
}
