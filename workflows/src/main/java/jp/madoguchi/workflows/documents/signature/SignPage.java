package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.ChangedMeanwhile;
import jp.madoguchi.workflows.documents.document.Pdfs;
import jp.madoguchi.workflows.engine.part.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 署名の画面: what is signed, the ways to sign it, and what came; the same for the applicant and for whoever got a link. */
@Component
class SignPage {

    static final int LARGEST = 20 * 1024 * 1024;

    private final Requests requests;
    private final Statements statements;
    private final Signatures signatures;
    private final Handovers handovers;
    private final SignatureIntake signatureIntake;
    private final Applications applications;
    private final String site;

    SignPage(Requests requests, Statements statements, Signatures signatures, Handovers handovers,
            SignatureIntake signatureIntake, Applications applications, @Value("${madoguchi.site}") String site) {
        this.requests = requests;
        this.statements = statements;
        this.signatures = signatures;
        this.handovers = handovers;
        this.signatureIntake = signatureIntake;
        this.applications = applications;
        this.site = site;
    }

    /** @param base the path of the page; problem a code, or the empty string; token of a hand-over that was just begun */
    ModelAndView view(Request request, String base, Resident resident, String problem, @Nullable String token) {
        var application = applications.get(request.application());
        var browser = browser(resident);
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("request", request);
        model.put("company", request.open() && requests.signer(request).with() == Signer.With.COMPANY);
        model.put("base", base);
        model.put("parts", request.open() ? statements.parts(application, requests.signer(request),
                statements.last(application)) : java.util.List.of());
        model.put("fingerprint", request.open() ? HexFormat.of().formatHex(requests.statement(request).digest()) : "");
        model.put("waiting", request.open() ? signatures.waiting(request.task(), browser).orElse(null) : null);
        model.put("handover", handovers.of(request, browser).orElse(null));
        model.put("problem", problem);
        if (token != null) {
            var link = site + "/handover/" + token;
            model.put("link", "madoguchi-sign:" + link);
            model.put("address", link);
            model.put("qr", Pdfs.qr("madoguchi-sign:" + link));
        }
        return Screen.of("signature/sign", model, problem);
    }

    ModelAndView begin(Request request, String base, Resident resident) {
        if (!request.open()) return view(request, base, resident, "", null);
        requests.statement(request);
        return view(request, base, resident, "", handovers.begin(request, browser(resident)).text());
    }

    ModelAndView upload(Request request, String base, Resident resident, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return view(request, base, resident, "none", null);
        if (file.getSize() > LARGEST) return view(request, base, resident, "tooLarge", null);
        handovers.end(request, browser(resident));
        var problem = signatureIntake.take(request, file.getBytes(), browser(resident));
        return problem.isEmpty() ? new ModelAndView("redirect:" + base) : view(request, base, resident, problem, null);
    }

    ModelAndView confirm(Request request, String base, Resident resident, UUID seen) {
        try {
            signatureIntake.confirm(request, seen, browser(resident));
        } catch (ChangedMeanwhile e) {
            return new ModelAndView("redirect:" + base);
        }
        return new ModelAndView("redirect:" + base + "?signed");
    }

    ModelAndView drop(Request request, String base, Resident resident) {
        handovers.end(request, browser(resident));
        signatures.drop(request.task(), browser(resident));
        return new ModelAndView("redirect:" + base);
    }

    private static byte[] browser(Resident resident) {
        return resident.key().hash("sign");
    }
}
