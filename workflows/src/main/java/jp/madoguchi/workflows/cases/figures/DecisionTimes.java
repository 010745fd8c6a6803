package jp.madoguchi.workflows.cases.figures;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How long decisions took, for figures. */
@Service
public class DecisionTimes {

    private final DecisionTimeMapper mapper;

    DecisionTimes(DecisionTimeMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Those that were decided in these months, by procedure.
     *
     * @param bureau its own procedures alone; null or blank for all
     */
    public List<DecisionTime> of(AuthorityId authority, @Nullable String bureau, LocalDate firstMonth, LocalDate lastMonth) {
        return mapper.of(authority, bureau, firstMonth, lastMonth);
    }
}
