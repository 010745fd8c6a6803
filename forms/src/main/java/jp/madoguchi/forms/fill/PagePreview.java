package jp.madoguchi.forms.fill;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.InvalidInput;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A page of a form as a resident would see it, with every field that can be asked there; nothing of it can be sent. */
@Component
public class PagePreview {

    private static final UUID NOBODY = new UUID(0, 0);

    private final FilledForm filled;
    private final Clock clock;

    PagePreview(FilledForm filled, Clock clock) {
        this.filled = filled;
        this.clock = clock;
    }

    /** @param typed what the inputs hold, by their names */
    public ModelAndView view(AuthorityId authority, Form form, Page page, Map<String, List<String>> typed) {
        var now = clock.instant();
        var draft = new Draft(new DraftId(NOBODY), authority, new ProcedureId(NOBODY), new FormVersionId(NOBODY),
                Answers.none(), InvalidInput.NONE, 1, now, now, null, true, null);
        var fields = filled.typed(page.fields(), typed, Map.of(), List.of(), filled.asking(authority, Answers.none()));
        var titles = form.sections().stream().map(section -> section.title().ja()).toList();
        var at = form.sections().stream().filter(section -> section.pages().contains(page)).findFirst()
                .map(form.sections()::indexOf).orElse(0);
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", form);
        model.put("page", page);
        model.put("fields", fields);
        model.put("problems", List.of());
        model.put("progress", new Progress(titles, at));
        model.put("hasFiles", false);
        model.put("seen", "");
        model.put("from", "");
        model.put("preview", true);
        return new ModelAndView("fill/page", model);
    }
}
