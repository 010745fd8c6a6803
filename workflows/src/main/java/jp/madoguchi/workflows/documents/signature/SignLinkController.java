package jp.madoguchi.workflows.documents.signature;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 連名のリンク: the applicant makes it and hands it on. */
@Controller
@RequestMapping(SignPlaces.OF_APPLICANT + "/link")
class SignLinkController {

    private final Requests requests;
    private final String site;

    SignLinkController(Requests requests, @Value("${madoguchi.site}") String site) {
        this.requests = requests;
        this.site = site;
    }

    /** Shown once; asked for again there is another, and this one opens nothing any more. */
    @PostMapping
    ModelAndView make(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at, @PathVariable String number) {
        return new ModelAndView("signature/link", Map.of("number", number, "request", at.request(),
                "link", site + "/sign/" + requests.link(at.request()).text()));
    }

    @GetMapping
    String back(@ModelAttribute(name = "place", binding = false) SignPlaces.Place at) {
        return "redirect:" + at.path();
    }
}
