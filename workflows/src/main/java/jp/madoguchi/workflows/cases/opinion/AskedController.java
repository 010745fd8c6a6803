package jp.madoguchi.workflows.cases.opinion;

import java.util.Map;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Tasks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 照会の一覧: what the own department is asked for its opinion about now. */
@Controller
class AskedController {

    private final Tasks tasks;

    AskedController(Tasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/staff/opinions")
    ModelAndView list(Staff staff) {
        return new ModelAndView("opinion/list", Map.of("staff", staff, "tasks", tasks.opinionsFor(staff)));
    }
}
