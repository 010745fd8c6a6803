package jp.madoguchi.platform.designer.steps;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.engine.process.Processes;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 流れを作る: the steps after sending, and the same as a BPMN file. */
@Controller
@RequestMapping("/staff/procedures/{code}/workflow")
class StepsController {

    private final Procedures procedures;
    private final Designs designs;
    private final StepsPage page;
    private final Processes processes;
    private final Workflows workflows;

    StepsController(Procedures procedures, Designs designs, StepsPage page, Processes processes, Workflows workflows) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.processes = processes;
        this.workflows = workflows;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") Address at, Staff staff) {
        return designs.look(staff, code, editing -> page.view(editing, at));
    }

    /** As it is drawn now; opens in any BPMN editor. */
    @GetMapping("/bpmn")
    @Transactional
    public ResponseEntity<byte[]> bpmn(@PathVariable String code, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var workflow = ProcedureBlueprint.workflow(designs.drawn(procedure));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".bpmn\"")
                .body(processes.bpmn(procedure.title(), workflows.flow(workflow)).getBytes(StandardCharsets.UTF_8));
    }
}
