package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 担当の引き継ぎ: what somebody has in hand goes to a successor or, without one who works here, back to the queue. */
@Service
public class Succession {

    private final ApplicationMapper mapper;
    private final Clock clock;

    Succession(ApplicationMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Of what is not decided yet.
     *
     * @param staying the department whose applications somebody keeps; null for one who keeps none
     * @return how many applications
     */
    @Transactional
    public int handOver(PersonId from, @Nullable PersonId to, String name, @Nullable DepartmentId staying, PersonId by) {
        return mapper.handOver(from, to, name, staying, by, clock.instant());
    }
}
