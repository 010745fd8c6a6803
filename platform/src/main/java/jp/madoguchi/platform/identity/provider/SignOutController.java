package jp.madoguchi.platform.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.platform.identity.saml.Logouts;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.platform.identity.security.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** ログアウト, here and at the identity provider, whichever side begins (SAML profiles §4.4). */
@Controller
class SignOutController {

    private final SignOn signOn;
    private final Providers providers;
    private final Problems problems;
    private final ProviderSessions abroad;
    private final SignIn sessions;
    private final Clock clock;

    SignOutController(SignOn signOn, Providers providers, Problems problems, ProviderSessions abroad, SignIn sessions, Clock clock) {
        this.signOn = signOn;
        this.providers = providers;
        this.problems = problems;
        this.abroad = abroad;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Here at once. To go on to the provider is another page: what a form may lead to is limited to this site. */
    @PostMapping("/logout")
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        var known = session != null && session.getAttribute(ProviderSession.IN_SESSION) instanceof ProviderSession one
                ? Optional.of(one) : Optional.<ProviderSession>empty();
        sessions.end(request, response);
        return known.flatMap(this::there)
                .map(address -> new ModelAndView("provider/out", Map.of("address", address.toString())))
                .orElseGet(() -> new ModelAndView("redirect:/login?out"));
    }

    private Optional<URI> there(ProviderSession known) {
        try {
            return providers.of(known.authorityId()).filter(Provider::active)
                    .flatMap(provider -> logouts().begin(provider.read(), known.subject(), known.session(),
                    clock.instant()));
        } catch (RuntimeException e) {
            problems.note(e instanceof Rejected rejected ? rejected
                    : new Rejected(Rejected.Why.MALFORMED, "sign-out there: " + e.getClass().getSimpleName()));
            return Optional.empty();
        }
    }

    /** The provider's request, or its answer to ours: then all is done. */
    @GetMapping("/saml/logout")
    ModelAndView asked(@RequestParam(value = "SAMLRequest", required = false) @Nullable String asked,
            @RequestParam(value = "RelayState", required = false) @Nullable String relayState,
            HttpServletRequest request, HttpServletResponse response) {
        return answer(asked, () -> logouts().read(request.getQueryString(), clock.instant()), relayState, request, response);
    }

    @PostMapping("/saml/logout")
    ModelAndView askedByForm(@RequestParam(value = "SAMLRequest", required = false) @Nullable String asked,
            @RequestParam(value = "RelayState", required = false) @Nullable String relayState,
            HttpServletRequest request, HttpServletResponse response) {
        return answer(asked, () -> logouts().readPosted(Objects.requireNonNull(asked), clock.instant()), relayState, request, response);
    }

    private ModelAndView answer(@Nullable String asked, Supplier<Logouts.Ended> read, @Nullable String relayState,
            HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) return new ModelAndView("redirect:/login?out");
        try {
            return ended(read.get(), relayState, request, response);
        } catch (Rejected e) {
            return new ModelAndView("provider/refused", Map.of("id", problems.note(e)), HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView ended(Logouts.Ended ended, @Nullable String relayState, HttpServletRequest request, HttpServletResponse response) {
        abroad.end(ended);
        var session = request.getSession(false);
        if (session != null && session.getAttribute(ProviderSession.IN_SESSION) instanceof ProviderSession one
                && one.subject().value().equals(ended.subject())) sessions.end(request, response);
        return new ModelAndView("redirect:" + logouts().answer(ended, relayState, clock.instant()).map(URI::toString).orElse("/login?out"));
    }

    private Logouts logouts() {
        return new Logouts(signOn.us(), entity -> providers.byEntity(entity).map(Provider::read).orElse(null));
    }
}
