package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.engine.part.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 署名の画面: what is signed, the ways to sign it, and what came; the same for the applicant and for whoever got a link. */
@Controller
@RequestMapping({SignPlaces.OF_APPLICANT, SignPlaces.BY_LINK})
class SignController {

    private final Requests requests;
    private final Statements statements;
    private final Signing signing;
    private final SignatureAcceptance acceptance;
    private final Applications applications;

    SignController(Requests requests, Statements statements, Signing signing, SignatureAcceptance acceptance, Applications applications) {
        this.requests = requests;
        this.statements = statements;
        this.signing = signing;
        this.acceptance = acceptance;
        this.applications = applications;
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at, Resident resident) {
        return view(at, resident, "", null);
    }

    private ModelAndView view(SignPlaces.Place at, Resident resident, String problem, @Nullable String token) {
        var request = at.request();
        var application = applications.get(request.application());
        var model = signing.model(request, hand(resident), token);
        model.put("app", application);
        model.put("company", request.open() && requests.signer(request).with() == Signer.With.COMPANY);
        model.put("base", at.path());
        model.put("parts", request.open() ? statements.parts(application, requests.signer(request),
                statements.last(application)) : List.of());
        model.put("problem", problem);
        return Screen.of("signature/sign", model, problem);
    }

    @PostMapping("/handover")
    ModelAndView begin(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at, Resident resident) {
        return view(at, resident, "", signing.begin(at.request(), hand(resident)));
    }

    @PostMapping("/file")
    ModelAndView upload(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at,
            @RequestParam(required = false) @Nullable MultipartFile file, Resident resident) throws IOException {
        var problem = signing.upload(at.request(), hand(resident), file);
        return problem.isEmpty() ? to(at.path()) : view(at, resident, problem, null);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at, @RequestParam UUID seen, Resident resident) {
        try {
            acceptance.confirm(at.request(), seen, hand(resident));
        } catch (ChangedMeanwhile e) {
            return to(at.path());
        }
        return to(at.path() + "?signed");
    }

    @PostMapping("/drop")
    ModelAndView drop(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at, Resident resident) {
        signing.drop(at.request(), hand(resident));
        return to(at.path());
    }

    @GetMapping({"/handover", "/file", "/confirm", "/drop"})
    ModelAndView back(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at) {
        return to(at.path());
    }

    /** Whoever came by a link sees nothing of the application once it was signed. */
    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at) {
        if (at.byLink() && !at.request().open()) throw new NotFound("statement");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(requests.statement(at.request()).pdf());
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path);
    }

    private static byte[] hand(Resident resident) {
        return resident.key().hash("sign");
    }
}
