package jp.madoguchi.workflows.documents.seal;

import java.util.Map;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 電子の公印. */
@Controller
class SealController {

    private final SealState state;

    SealController(SealState state) {
        this.state = state;
    }

    @GetMapping("/staff/seal")
    ModelAndView show(Staff staff) {
        return new ModelAndView("seal/page", Map.of("staff", staff, "seal", state.of(staff)));
    }
}
