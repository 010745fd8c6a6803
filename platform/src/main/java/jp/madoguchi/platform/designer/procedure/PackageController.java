package jp.madoguchi.platform.designer.procedure;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 持ち出す: the procedure as it is drawn now, in one file. */
@Controller
class PackageController {

    private final Procedures procedures;
    private final Designs designs;
    private final ProcedurePackage packages;
    private final ApplicationEventPublisher events;

    PackageController(Procedures procedures, Designs designs, ProcedurePackage packages, ApplicationEventPublisher events) {
        this.procedures = procedures;
        this.designs = designs;
        this.packages = packages;
        this.events = events;
    }

    @GetMapping("/staff/procedures/{code}/package")
    @Transactional
    public ResponseEntity<byte[]> export(@PathVariable String code, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var json = packages.write(code, designs.drawn(procedure));
        events.publishEvent(new StaffAct(staff, AuditAction.PROCEDURE_EXPORT, null, code));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + code + ".json\"")
                        .body(json.getBytes(StandardCharsets.UTF_8));
    }
}
