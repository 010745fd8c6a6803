package jp.madoguchi.platform.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.platform.identity.security.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way of a browser to the identity provider and back (SAML profiles §4.1). */
@Controller
class SignOnController {

    private final SignOn signOn;
    private final Providers providers;
    private final Problems problems;
    private final BrowserCookie cookie;
    private final SignIn sessions;
    private final Clock clock;

    SignOnController(SignOn signOn, Providers providers, Problems problems, BrowserCookie cookie, SignIn sessions, Clock clock) {
        this.signOn = signOn;
        this.providers = providers;
        this.problems = problems;
        this.cookie = cookie;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What administrators of identity providers read in. */
    @GetMapping("/saml/metadata")
    ResponseEntity<byte[]> metadata() {
        if (!signOn.isReady()) throw new NotFound("no key of ours");
        return ResponseEntity.ok().contentType(new MediaType("application", "samlmetadata+xml", StandardCharsets.UTF_8))
                .body(signOn.us().metadata(clock.instant()));
    }

    @GetMapping("/login/with/{authority}")
    ModelAndView begin(@PathVariable String authority, HttpServletRequest request, HttpServletResponse response) {
        var provider = providers.active().stream().filter(one -> one.authorityCode().equals(authority)).findFirst()
                .orElseThrow(() -> new NotFound("no such provider"));
        response.setHeader("Cache-Control", "no-store");
        try {
            return new ModelAndView("redirect:" + signOn.begin(provider, cookie.ensure(request, response),
                    sessions.wanted(request, response)));
        } catch (Rejected e) {
            return refused(e);
        }
    }

    @PostMapping("/saml/acs")
    ModelAndView answered(@RequestParam(value = "SAMLResponse", defaultValue = "") String answer,
            @RequestParam(value = "RelayState", required = false) @Nullable String relayState) {
        try {
            return new ModelAndView("redirect:/login/from/" + signOn.answered(answer, relayState));
        } catch (Rejected e) {
            return refused(e);
        }
    }

    @GetMapping("/login/from/{request}")
    ModelAndView take(@PathVariable String request, HttpServletRequest http, HttpServletResponse response) {
        try {
            var taken = signOn.taken(request, cookie.read(http));
            if (taken.login() == null) return new ModelAndView("provider/waiting");
            sessions.begin(http, response, taken.login(), true);
            http.getSession().setAttribute(ProviderSession.IN_SESSION,
                    new ProviderSession(taken.authority().value(), taken.subject(), taken.session()));
            return new ModelAndView("redirect:" + taken.target());
        } catch (Rejected e) {
            return refused(e);
        }
    }

    /** What went wrong is for administrators; whoever stands outside learns a number. */
    private ModelAndView refused(Rejected why) {
        return new ModelAndView("provider/refused", Map.of("id", problems.note(why)), HttpStatus.FORBIDDEN);
    }
}
