package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a signing app on a phone speaks to (docs/signing-handover.md). It has no cookie; the link is all it knows. */
@RestController
@RequestMapping("/handover/{token}")
class HandoverController {

    private static final int LARGEST = 256 * 1024;

    private final Handovers handovers;
    private final Requests requests;
    private final Applications applications;
    private final MessageSource words;
    private final String site;

    HandoverController(Handovers handovers, Requests requests, Applications applications, MessageSource words,
            @Value("${madoguchi.site}") String site) {
        this.handovers = handovers;
        this.requests = requests;
        this.applications = applications;
        this.words = words;
        this.site = site;
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> open(@PathVariable String token) {
        var request = handovers.open(token);
        if (request.isEmpty()) return said(410, Map.of("result", "gone", "message", word("over")));
        var application = applications.get(request.get().application());
        var statement = requests.statement(request.get());
        var json = new LinkedHashMap<String, Object>();
        json.put("madoguchi", "handover/1");
        json.put("procedure", application.procedureTitle());
        json.put("receiptNumber", application.receiptNumber());
        json.put("signer", request.get().name());
        json.put("digestAlgorithm", "SHA-256");
        json.put("digest", Base64.getEncoder().encodeToString(statement.digest()));
        json.put("format", "CMS, detached, with the signing certificate (RFC 5652, ETSI EN 319 122-1 B-B)");
        json.put("answer", site + "/handover/" + token);
        json.put("seconds", Handovers.GOOD.toSeconds());
        return said(200, json);
    }

    @PostMapping(consumes = {"application/cms", "application/pkcs7-signature"})
    ResponseEntity<Map<String, Object>> answer(@PathVariable String token, InputStream body) throws IOException {
        var cms = body.readNBytes(LARGEST + 1);
        if (cms.length > LARGEST) return said(413, Map.of("result", "refused", "message", word("tooLarge")));
        var problem = handovers.answer(token, cms);
        if (problem.isEmpty()) return said(410, Map.of("result", "gone", "message", word("over")));
        return problem.get().isEmpty() ? said(200, Map.of("result", "taken", "message", words.getMessage("sign.taken", null, Locale.JAPAN)))
                : said(422, Map.of("result", "refused", "reason", problem.get(), "message", word(problem.get())));
    }

    private static ResponseEntity<Map<String, Object>> said(int status, Map<String, Object> json) {
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(json);
    }

    private String word(String code) {
        return words.getMessage("sign.problem." + code, null, Locale.JAPAN);
    }
}
