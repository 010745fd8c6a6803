package jp.madoguchi.platform.previous;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * What a site of an earlier commit left in its database: COPY texts of all its tables, made by its own code, laid into a database that is
 * migrated to that commit's schema and no further.
 */
final class PreviousDatabase {

    private static final String COPIES = "/previous/36618d0.copy.gz";
    private static final String SCHEMA = "38";

    /** Somebody was signed in. */
    static final String SESSION = "left-by-the-version-before";

    private PreviousDatabase() {
    }

    /** @return what the maker of the copies wrote down, such as receipt numbers, by name */
    static Map<String, String> fill(String url) throws IOException, SQLException {
        Flyway.configure().dataSource(url, "postgres", "postgres").locations("classpath:migration").target(SCHEMA).load().migrate();
        var named = new HashMap<String, String>();
        try (var sql = DriverManager.getConnection(url, "postgres", "postgres");
                var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(PreviousDatabase.class.getResourceAsStream(COPIES)), StandardCharsets.UTF_8))) {
            // Rows refer to each other in any order.
            sql.createStatement().execute("set session_replication_role = replica");
            var table = "";
            var rows = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("## ")) {
                    copy(sql, table, rows);
                    table = line.substring(3);
                    rows.setLength(0);
                } else if (table.isEmpty() && line.startsWith("# ")) {
                    var pair = line.substring(2).split("=", 2);
                    named.put(pair[0], pair[1]);
                } else {
                    rows.append(line).append('\n');
                }
            }
            copy(sql, table, rows);
            sql.createStatement().execute("set session_replication_role = origin");
            sql.createStatement().execute("insert into spring_session (primary_id, session_id, creation_time, last_access_time,"
                    + " max_inactive_interval, expiry_time, principal_name) values ('" + SESSION + "', '" + SESSION + "', 0, 0, 1800,"
                    + " 9999999999999, 'okada')");
            mailLinks(sql);
            numbersGoOn(sql);
        }
        return named;
    }

    /** The secret of a link that was mailed, as long as all are. */
    static String link(String kind) {
        return (kind + "-left-by-the-version-before-and-still-good-today").substring(0, 43);
    }

    /** Links as that commit kept them, each with the hash of its own table. */
    private static void mailLinks(Connection sql) throws SQLException {
        for (var statement : new String[] {
            "insert into resume_link select sha256('" + link("resume") + "'), id, now() + interval '1 year' from draft where sent_as is null limit 1",
            "insert into password_link select sha256('password" + link("password") + "'), id, now() + interval '1 year'"
                    + " from person where login = 'okada'",
            "insert into safe_link select sha256('" + link("status") + "'), id, 'status', '', now() + interval '1 year' from application limit 1",
            "insert into safe_link select sha256('" + link("pay") + "'), application_id, 'pay', step, now() + interval '1 year' from payment limit 1",
            "insert into opinion_link (token_hash, task_id, mail, created_at, expires_at) select sha256('" + link("opinion") + "'), id,"
                    + " 'body@example.jp', now(), now() + interval '1 year' from task where kind = 'OPINION' limit 1",
            "update signature_request set link_hash = sha256('sign" + link("sign") + "')",
            "update person set feed_hash = sha256('" + link("calendar") + "') where login = 'okada'"}) {
            if (sql.createStatement().executeUpdate(statement) != 1) throw new IllegalStateException(statement);
        }
    }

    private static void copy(Connection sql, String table, StringBuilder rows) throws SQLException, IOException {
        if (table.isEmpty()) return;
        sql.createStatement().execute("delete from " + table.substring(0, table.indexOf(' ')));
        sql.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin",
                new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Generated ids begin behind those that are there. */
    private static void numbersGoOn(Connection sql) throws SQLException {
        try (var columns = sql.createStatement().executeQuery("select table_name, column_name from information_schema.columns"
                + " where table_schema = 'public' and (is_identity = 'YES' or column_default like 'nextval%')")) {
            while (columns.next()) {
                var table = columns.getString(1);
                var column = columns.getString(2);
                sql.createStatement().execute("select setval(pg_get_serial_sequence('" + table + "', '" + column + "'), "
                        + "(select coalesce(max(" + column + "), 0) + 1 from " + table + "), false)");
            }
        }
    }
}
