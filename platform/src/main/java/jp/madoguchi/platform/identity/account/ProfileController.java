package jp.madoguchi.platform.identity.account;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.address.AddressLookup;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FieldView;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.screen.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** プロフィールを変える, or empty it. */
@Controller
@RequestMapping("/account/profile")
class ProfileController {

    private final Profiles profiles;
    private final AddressLookup addresses;

    ProfileController(Profiles profiles, AddressLookup addresses) {
        this.profiles = profiles;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        return view(profiles.fields(visit), List.of());
    }

    @PostMapping
    ModelAndView save(@RequestParam MultiValueMap<String, String> posted, NativeWebRequest request, Visit visit) {
        var post = PagePost.of(posted, request);
        var input = post.input(addresses);
        if (post.stays()) return view(profiles.typed(visit, input), List.of());
        if (post.text("act").equals("forget")) {
            profiles.forget(visit);
            return new ModelAndView("redirect:/account#profile");
        }
        var read = profiles.write(visit, input);
        return read.problems().isEmpty() ? new ModelAndView("redirect:/account#profile") : view(read.fields(), read.problems());
    }

    private static ModelAndView view(List<FieldView> fields, List<Problem> problems) {
        return Screen.of("account/profile", Map.of("fields", fields, "problems", problems), problems);
    }
}
