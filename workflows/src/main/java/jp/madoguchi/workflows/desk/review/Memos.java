package jp.madoguchi.workflows.desk.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 庁内メモ, which the applicant does not see. */
@Service
class Memos {

    record Memo(String person, Instant at, String text) {
    }

    private final JdbcTemplate sql;
    private final Applications applications;
    private final Clock clock;

    Memos(JdbcTemplate sql, Applications applications, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.clock = clock;
    }

    List<Memo> of(Application application) {
        return sql.query("select p.name, m.at, m.text from memo m join person p on p.id = m.person_id where m.application_id = ? order by m.id",
                (row, i) -> new Memo(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3)), application.id().value());
    }

    @Transactional
    void add(Staff staff, String number, String text) {
        var application = applications.recorded(staff, number, "memo");
        sql.update("insert into memo (application_id, person_id, at, text) values (?, ?, ?, ?)",
                application.id().value(), staff.personId(), Timestamp.from(clock.instant()), text);
    }
}
