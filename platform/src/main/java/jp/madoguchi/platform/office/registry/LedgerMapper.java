package jp.madoguchi.platform.office.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.office.registry.entry.Kind;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface LedgerMapper {

    /** Every transaction below this number is over. */
    long oldestRunning();

    List<Row> all(@Param("authority") AuthorityId authority);

    List<Row> changedSince(@Param("authority") AuthorityId authority, @Param("xact") long xact);

    /** A line as it lies in the table; volumes and obstacles as JSON. */
    record Row(UUID id, String code, String bureau, Kind kind, boolean priority, String volumes, String obstacles,
            @Nullable Integer planYear,
            @Nullable LocalDate planMonth, @Nullable LocalDate liveFrom, @Nullable LocalDate goneOn,
                    @Nullable UUID procedure, int revision) {
    }
}
