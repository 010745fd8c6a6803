package jp.madoguchi.platform.acting;

import java.util.List;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of the steps look at in the tables, and the steps that several of them use. */
@SiteTest
public abstract class StepsTest {

    @Value("${madoguchi.site}")
    public String site;

    @Autowired
    public JdbcTemplate sql;

    @Autowired
    public Engine engine;

    @Autowired
    public MovableClock clock;

    @AfterEach
    public void backToNow() {
        engine.backToNow();
    }

    public static String joint(String rule) {
        return """
                {"type": "joint", "key": "joint", "name": "並行審査", "join": "%s", "parts": [
                  {"key": "fire", "name": "消防", "who": {"role": "CLERK", "rule": "NAMED", "department": "fire"}},
                  {"key": "welfare", "name": "福祉", "who": {"role": "CLERK", "rule": "OWNER"}}]}""".formatted(rule);
    }

    public static String chain(boolean together) {
        return """
                {"type": "approval", "key": "approval", "name": "決裁", "parts": [
                  {"key": "s1", "name": "係長", "who": {"role": "APPROVER", "post": "係長"}},
                  {"key": "s2", "name": "課長", "who": {"role": "APPROVER", "post": "課長"}},
                  {"key": "s3", "name": "部長", "who": {"role": "APPROVER", "post": "部長"}, "together": %s}]}""".formatted(together);
    }

    public List<String> open(String number) {
        return sql.queryForList(
                "select t.place from task t join application a on a.id = t.application_id where a.receipt_number = ? and t.done_at is null order by 1", String.class, number);
    }

    public List<String> subjects(String number) {
        return sql.queryForList(
                "select subject from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class,
                number);
    }

    public String result(String number, String step) {
        return sql.queryForObject(
                "select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ? and p.step = ? order by p.id desc limit 1", String.class, number, step);
    }

    public String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }

    public java.time.LocalDate due(String number) {
        return sql.queryForObject(
                "select t.due_on from task t join application a on a.id = t.application_id where a.receipt_number = ? and t.done_at is null", java.time.LocalDate.class, number);
    }
}
