import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What bench/steps measures: drafts that are sent at a fixed rate, and tasks that are completed as fast as it goes.
 *
 * <p>{@code fill site out}: takes in a procedure and fills in one draft of it; {@code send site drafts cookie rate
 * seconds} or {@code send … 0}
 * for all of them as fast as it goes; {@code complete site applications seconds}.
 */
public final class Load {

    private static final int DESKS = 8;
    private static final String PACKAGE = """
            {"madoguchi": "procedure", "version": 1, "code": "X", "procedure": {"title": "T", "summary": "計るための手続", "who": "だれでも", "fee": "なし", "criteria": "なし", "receive": "メール", "basis": "なし", "standardDays": 7, "minutes": 3}, "cases": [],
             "form": {"title": "計るための申請", "summary": {"applicant": "who", "category": "kind"}, "sections": [{"key": "s1", "title": "申請", "pages": [{"slug": "all", "title": "申請すること", "fields": [
              {"type": "personName", "key": "who", "label": "申請者"}, {"type": "choice", "key": "kind", "label": "種類", "options": [{"value": "new", "label": "新規"}, {"value": "again", "label": "再交付"}]}, {"type": "number", "key": "amount", "label": "金額"}]}]}]},
             "workflow": {"granted": "許可", "steps": [{"type": "review", "key": "review", "name": "審査"}, {"type": "approval", "key": "approval", "name": "決裁"}]}}
            """;

    private Load() {
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "fill" -> fill(args[1], Path.of(args[2]));
            case "send" -> send(args[1], Files.readAllLines(Path.of(args[2])), Files.readAllLines(Path.of(args[3])),
                    Integer.parseInt(args[4]), Integer.parseInt(args[5]));
            case "complete" -> complete(args[1], Files.readAllLines(Path.of(args[2])), Integer.parseInt(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void fill(String site, Path out) throws Exception {
        var owner = new Browser(site).signIn("nakagawa");
        owner.get("/staff/procedures/new");
        owner.upload("/staff/procedures/new", PACKAGE, "from", "file", "title", "計るための手続", "code", "BENCH", "slug", "bench");
        owner.get("/staff/procedures/BENCH/release");
        owner.post("/staff/procedures/BENCH/release/ask", "note", "計る");
        var second = new Browser(site).signIn("suzuki");
        second.get("/staff/procedures/BENCH/release");
        second.post("/staff/procedures/BENCH/release/approve", "when", "now");
        var resident = new Browser(site);
        resident.get("/procedures/bench");
        resident.post("/procedures/bench/drafts");
        var draft = resident.path.replaceFirst("/pages/.*", "");
        resident.get(draft + "/pages/all");
        resident.post(draft + "/pages/all", "who.family", "山田", "who.given", "花子", "who.familyKana", "ヤマダ",
                "who.givenKana", "ハナコ", "kind", "new", "amount", "1000");
        var page = resident.get(draft + "/check");
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(page);
        if (!csrf.find()) throw new IllegalStateException(resident.path + page);
        var cookie = resident.cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue()).reduce((a, b) -> a + "; " + b).orElseThrow();
        Files.writeString(out, draft.substring(draft.lastIndexOf('/') + 1) + "\n" + cookie + "\n" + csrf.group(1) + "\n");
    }

    /** @param rate a second, whatever the server does; 0 for sixteen at a time without a pause */
    private static void send(String site, List<String> drafts, List<String> secrets, int rate, int seconds) throws Exception {
        var http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
        var times = new ConcurrentLinkedQueue<Long>();
        var wrong = new AtomicInteger();
        var next = new AtomicInteger();
        var begun = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            if (rate == 0) for (var i = 0; i < 16; i++) people.submit(() -> {
                for (var n = next.getAndIncrement(); n < drafts.size(); n = next.getAndIncrement()) one(http, site,
                        drafts.get(n), secrets, System.nanoTime(), times, wrong);
            });
            else for (var n = 0; n < rate * seconds; n++) {
                var due = begun + n * 1_000_000_000L / rate;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) LockSupport.parkNanos(left);
                var draft = drafts.get(n);
                people.submit(() -> one(http, site, draft, secrets, due, times, wrong));
            }
        }
        report(rate == 0 ? "sent as fast as it goes" : "sent at " + rate + " a second", times, wrong.get(), begun);
    }

    /** Counted from when it was due, so that a server that falls behind is not let off. */
    private static void one(HttpClient http, String site, String draft, List<String> secrets, long due,
            ConcurrentLinkedQueue<Long> times, AtomicInteger wrong) {
        try {
            var answer = http.send(HttpRequest.newBuilder(URI.create(site + "/drafts/" + draft + "/send"))
                    .header("Cookie", secrets.get(1)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf="
                            + URLEncoder.encode(secrets.get(2), StandardCharsets.UTF_8))).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302 || !answer.headers().firstValue("Location").orElse("")
                    .endsWith("/receipt")) wrong.incrementAndGet();
            times.add(System.nanoTime() - due);
        } catch (IOException | InterruptedException e) {
            wrong.incrementAndGet();
        }
    }

    private static void complete(String site, List<String> applications, int seconds) throws Exception {
        var times = new ConcurrentLinkedQueue<Long>();
        var wrong = new AtomicInteger();
        var next = new AtomicInteger();
        var desks = new ArrayList<Browser>();
        for (var i = 0; i < DESKS; i++) desks.add(new Browser(site).signIn("okada"));
        var begun = System.nanoTime();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk : desks) people.submit(() -> {
                for (var n = next.getAndIncrement(); n < applications.size()
                        && System.nanoTime() - begun < seconds * 1_000_000_000L; n = next.getAndIncrement()) {
                    var row = applications.get(n).split("\\|");
                    var from = System.nanoTime();
                    if (!desk.grants(row[0], row[1])) wrong.incrementAndGet();
                    times.add(System.nanoTime() - from);
                }
                return null;
            });
        }
        report("tasks completed by " + DESKS + " desks", times, wrong.get(), begun);
    }

    private static void report(String what, ConcurrentLinkedQueue<Long> times, int wrong, long begun) {
        var sorted = times.stream().sorted().toList();
        var seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1000.0;
        System.out.printf("%s: %d in %.1f s = %.0f/s, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, wrong %d%n", what,
                sorted.size(), seconds, sorted.size() / seconds,
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), wrong);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
    }

    /** Cookies, redirects and the hidden fields of the last page. */
    private static final class Browser {

        private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
        private final HttpClient still = HttpClient.newBuilder().cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
        private final String site;
        private String page = "";
        private String path = "";
        private String csrf = "";

        Browser(String site) {
            this.site = site;
        }

        Browser signIn(String login) throws Exception {
            get("/login");
            post("/login", "username", login, "password", "madoguchi");
            var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(page);
            if (token.find()) csrf = token.group(1);
            return this;
        }

        boolean grants(String number, String revision) throws IOException, InterruptedException {
            var answer = still.send(HttpRequest.newBuilder(URI.create(site + "/staff/applications/" + number
                    + "/grant")).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("_csrf="
                            + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&revision=" + revision)).build(),
                            HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 302 && answer.headers().firstValue("Location").orElse("").contains("done=");
        }

        String get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(site + path)));
        }

        String post(String path, String... fields) throws IOException, InterruptedException {
            var body = new ArrayList<String>();
            for (var field : all(fields)) body.add(URLEncoder.encode(field[0], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(field[1], StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
        }

        void upload(String path, String file, String... fields) throws IOException, InterruptedException {
            var body = new StringBuilder();
            for (var field : all(fields)) body.append("--b\r\nContent-Disposition: form-data; name=\"").append(field[0])
                    .append("\"\r\n\r\n").append(field[1]).append("\r\n");
            body.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.json\"\r\nContent-Type: application/json\r\n\r\n").append(file).append("\r\n--b--\r\n");
            send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        }

        private List<String[]> all(String... fields) {
            var all = new ArrayList<String[]>();
            var given = new HashMap<String, String>();
            for (var i = 0; i < fields.length; i += 2) given.put(fields[i], fields[i + 1]);
            var match = HIDDEN.matcher(page);
            while (match.find()) if (!given.containsKey(match.group(1))) all.add(new String[] {match.group(1),
                    match.group(2) == null ? "" : match.group(2)});
            given.forEach((name, value) -> all.add(new String[] {name, value}));
            return all;
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            page = answer.body();
            path = answer.uri().getPath();
            return page;
        }
    }
}
