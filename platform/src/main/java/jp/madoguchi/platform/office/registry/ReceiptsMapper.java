package jp.madoguchi.platform.office.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReceiptsMapper {

    List<Receipts.Count> typed(@Param("entry") EntryId entry, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<Receipts.Count> counted(@Param("procedure") ProcedureId procedure, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<Receipts.Change> changes(@Param("entry") EntryId entry);

    void stamp(@Param("authority") jp.madoguchi.db.id.AuthorityId authority);

    void type(@Param("entry") EntryId entry, @Param("month") LocalDate month, @Param("channel") IntakeChannel channel,
            @Param("count") @Nullable Long count,
            @Param("at") Instant at, @Param("person") PersonId person, @Param("why") String why);
}
