package jp.madoguchi.forms.fill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.FormVersions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 内容の確認: the page with all answers; shown before sending, and again when a declaration is missing. */
@Component
public class CheckPage {

    private final FormVersions forms;
    private final FilledForm filled;
    private final List<BeforeSending> notes;

    CheckPage(FormVersions forms, FilledForm filled, List<BeforeSending> notes) {
        this.forms = forms;
        this.filled = filled;
        this.notes = notes;
    }

    public ModelAndView view(Draft draft, Map<String, List<String>> typed, List<Problem> problems) {
        var journey = Journey.through(forms.form(draft.form()), draft.answers());
        if (draft.isSent() || !journey.isComplete()) return new ModelAndView(FillLinks.goOn(draft, journey));
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", journey.form());
        model.put("parts", filled.parts(draft.authority(), journey.form(), draft.answers()));
        model.put("fields", filled.typed(journey.form().declared(journey.answers()), typed, Map.of(), problems,
                filled.asking(draft.authority(), draft.answers())));
        model.put("notes", notes.stream().flatMap(one -> one.notes(draft).stream()).toList());
        model.put("problems", problems);
        model.put("progress", Progress.on(journey, null));
        return Screen.of("fill/check", model, problems);
    }
}
