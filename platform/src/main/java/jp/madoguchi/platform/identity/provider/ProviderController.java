package jp.madoguchi.platform.identity.provider;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 職員のサインイン: the authority's identity provider, and what went wrong lately. */
@Controller
@RequestMapping("/staff/sign-in")
class ProviderController {

    /** A certificate as a person compares it. */
    record Key(String name, Instant until, boolean over) {

        static Key of(X509Certificate certificate, Instant now) {
            return new Key(certificate.getSubjectX500Principal().getName(), certificate.getNotAfter().toInstant(),
                    certificate.getNotAfter().toInstant().isBefore(now));
        }
    }

    private final Providers providers;
    private final OurKeys keys;
    private final MetadataAddress address;
    private final Problems problems;
    private final Clock clock;

    ProviderController(Providers providers, OurKeys keys, MetadataAddress address, Problems problems, Clock clock) {
        this.providers = providers;
        this.keys = keys;
        this.address = address;
        this.problems = problems;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, "", "");
    }

    @PostMapping("/provider")
    ModelAndView setUp(@RequestParam(required = false) MultipartFile file, @RequestParam(defaultValue = "") String url,
            Staff staff, RedirectAttributes flash) throws IOException {
        var typed = url.strip();
        var fromFile = file != null && !file.isEmpty();
        if (!fromFile && typed.isEmpty()) return view(staff, "none", typed);
        if (!fromFile && !address.isGood(typed)) return view(staff, "address", typed);
        try {
            providers.setUp(staff, fromFile ? file.getBytes() : address.read(typed), fromFile ? "" : typed);
        } catch (MetadataAddress.Silent e) {
            return view(staff, "silent", typed);
        } catch (Rejected e) {
            return view(staff, e.why() == Rejected.Why.ISSUER ? "taken" : "metadata", typed);
        }
        return told(flash, "setUp");
    }

    @PostMapping("/read")
    ModelAndView read(Staff staff, RedirectAttributes flash) {
        providers.readNow(staff);
        return told(flash, "read");
    }

    @PostMapping("/set")
    ModelAndView set(@RequestParam(defaultValue = "false") boolean active,
            @RequestParam(defaultValue = "false") boolean encrypted, Staff staff, RedirectAttributes flash) {
        providers.set(staff, active, encrypted);
        return told(flash, "set");
    }

    private static ModelAndView told(RedirectAttributes flash, String what) {
        FlashMessage.done(flash, "signon.told." + what);
        return new ModelAndView("redirect:/staff/sign-in");
    }

    private ModelAndView view(Staff staff, String bad, String typed) {
        var model = new HashMap<String, Object>();
        var provider = providers.of(staff).orElse(null);
        var us = keys.us();
        model.put("staff", staff);
        model.put("us", us.orElse(null));
        model.put("ourKeys", us.map(one -> one.keys().stream()
                .map(key -> Key.of((X509Certificate) key.getCertificate(), clock.instant())).toList())
                .orElse(List.of()));
        model.put("provider", provider);
        model.put("theirs", provider == null ? null : provider.read());
        model.put("theirKeys", provider == null ? List.of() : provider.read().keys().stream()
                .map(key -> Key.of(key, clock.instant())).toList());
        model.put("refusals", problems.latest());
        model.put("bad", bad);
        model.put("typed", typed);
        return Screen.of("provider/provider", model, bad);
    }
}
