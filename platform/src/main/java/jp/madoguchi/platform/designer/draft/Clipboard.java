package jp.madoguchi.platform.designer.draft;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ArrayNode;

/** 写したもの: what somebody copied last, to paste it in whatever procedure. */
@Service
public class Clipboard {

    private final DesignerMapper mapper;
    private final Clock clock;

    Clipboard(DesignerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    public void copy(Staff staff, ArrayNode clip) {
        mapper.keepClip(staff.person(), clip, clock.instant());
    }

    /** What this person copied last, in whatever procedure. */
    public Optional<ArrayNode> clip(Staff staff) {
        return mapper.clip(staff.person());
    }
}
