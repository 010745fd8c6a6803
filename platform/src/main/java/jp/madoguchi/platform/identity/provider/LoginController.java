package jp.madoguchi.platform.identity.provider;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 職員のログイン: with the authority's own account, or with one of this site. */
@Controller
class LoginController {

    private final Providers providers;
    private final SignOn signOn;

    LoginController(Providers providers, SignOn signOn) {
        this.providers = providers;
        this.signOn = signOn;
    }

    @GetMapping("/login")
    ModelAndView login() {
        return new ModelAndView("provider/login", Map.of("providers", signOn.isReady() ? providers.active() : java.util.List.of()));
    }
}
