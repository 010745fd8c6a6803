package jp.madoguchi.workflows.desk.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Does an act on an application, or shows its page again with what was typed: nothing is lost, whatever stood in the way. */
@Component
class DeskActions {

    static final int LONGEST = 1000;
    private static final List<String> WORDS = List.of("refusal", "returnReason", "memo", "jointNote", "jointResult");

    private final Applications applications;
    private final ReviewPage page;
    private final Checklist checklist;

    DeskActions(Applications applications, ReviewPage page, Checklist checklist) {
        this.applications = applications;
        this.page = page;
        this.checklist = checklist;
    }

    ModelAndView act(Staff staff, String number, Map<String, String> posted, Runnable act) {
        try {
            act.run();
            return new ModelAndView("redirect:/staff/inbox?done=" + number);
        } catch (ChangedMeanwhile e) {
            return conflict(staff, number, posted);
        }
    }

    /** An act for which everything on the step's list has to be ticked. */
    ModelAndView checked(Staff staff, String number, Map<String, String> posted, Runnable act) {
        if (checklist.isTicked(staff, applications.forStaff(staff, number), posted)) return act(staff, number, posted, act);
        return again(staff, number, posted, List.of(new Problem("", "checklist", List.of())));
    }

    ModelAndView conflict(Staff staff, String number, Map<String, String> posted) {
        var view = again(staff, number, posted, List.of(new Problem("", "changedByOther", List.of())));
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    ModelAndView again(Staff staff, String number, Map<String, String> posted, List<Problem> problems) {
        return again(staff, number, posted, problems, posted.get("shown"));
    }

    ModelAndView again(Staff staff, String number, Map<String, String> posted, List<Problem> problems, @Nullable String file) {
        var typed = new LinkedHashMap<>(reasons(posted));
        typed.replaceAll((field, reason) -> reason.isEmpty() ? " " : reason);
        for (var name : WORDS) if (!posted.getOrDefault(name, "").isBlank()) typed.put("_" + name, posted.get(name));
        posted.keySet().stream().filter(name -> name.startsWith("check-")).forEach(name -> typed.put("_" + name, "yes"));
        return page.view(staff, applications.recorded(staff, number, AuditAction.READ), typed, problems, file);
    }

    /** The reasons of the fields marked 指摘, in their order. */
    static Map<String, String> reasons(Map<String, String> posted) {
        var reasons = new LinkedHashMap<String, String>();
        posted.forEach((name, value) -> {
            if (name.startsWith("mark-") && value.equals("bad")) reasons.put(name.substring(5),
                    Fold.lines(posted.getOrDefault("reason-" + name.substring(5), "")));
        });
        return reasons;
    }
}
