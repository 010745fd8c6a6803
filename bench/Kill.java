import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The parking permit story while the server is killed (kill -9) at twenty points, started again, and the story gone on with:
 * nothing may be lost and nothing doubled, whether receipts, numbers, documents or mails.
 *
 * <p>A mail that was handed over in the very moment of the kill may come once more; it has the same Message-ID, so mail
 * programs show it once.
 */
public final class Kill {

    private static final int PORT = 18083;
    private static final String SITE = "http://127.0.0.1:" + PORT;
    private static final byte[] PHOTO = picture();
    /** Which act is under way when the server dies, and how long after its request, in milliseconds. */
    private static final String[] ACTS = {"send", "correct", "answer", "propose", "approve"};
    private static final int[] AFTER = {2, 8, 20, 60};

    private final Path data;
    private final String jdk;
    private final String jar;
    private final Map<String, Integer> mails = new ConcurrentHashMap<>();
    private Process server;
    private int mailPort;

    private Kill(Path data, String jdk, String jar) {
        this.data = data;
        this.jdk = jdk;
        this.jar = jar;
    }

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory(Path.of("").toAbsolutePath(), "target-kill-");
        var drill = new Kill(data, args[0], args[1]);
        try {
            drill.receiveMail();
            drill.run();
        } finally {
            if (drill.server != null) drill.server.destroy();
            if (drill.server != null) drill.server.waitFor();
            delete(data.toFile());
        }
    }

    private void run() throws Exception {
        start();
        var numbers = new ArrayList<String>();
        var round = 0;
        for (var act : ACTS) {
            for (var after : AFTER) {
                round++;
                var story = new Story(round, act, after);
                story.tell();
                numbers.add(story.number);
                System.out.printf("%2d  killed %2d ms into %-8s %s%n", round, after, act, story.number);
            }
        }
        check(numbers);
    }

    private void check(List<String> numbers) throws Exception {
        var okada = signIn("okada");
        var closed = okada.get("/staff/inbox.csv?view=CLOSED").lines().skip(1).map(line -> line.split(",")[0].replace("\"", "")).toList();
        var open = okada.get("/staff/inbox.csv?view=OPEN").lines().skip(1).filter(line -> !line.isBlank()).count();
        var permits = new ArrayList<String>();
        for (var number : closed) {
            var page = okada.get("/staff/applications/" + number);
            var found = Pattern.compile("<span class=\"number\">(M-\\d{6})</span>").matcher(page);
            while (found.find()) permits.add(found.group(1));
        }
        // What was in hand when the server was killed is taken up again after its lease of five minutes.
        for (var i = 0; i < 3_900 && !told(numbers); i++) Thread.sleep(100);
        var counts = closed.stream().map(number -> Integer.parseInt(number.split("-")[2])).sorted().toList();
        var failed = new ArrayList<String>();
        require(failed, "every receipt the applicant saw is there once", new TreeSet<>(closed).containsAll(numbers)
                && closed.size() == numbers.size());
        require(failed, "nothing is left undecided", open == 0);
        require(failed, "receipt numbers have no gaps and no doubles",
                counts.equals(java.util.stream.IntStream.rangeClosed(1, counts.size()).boxed().toList()));
        require(failed, "one document for each, numbers without gaps", new TreeSet<>(permits).size() == permits.size()
                && permits.size() == numbers.size()
                && permits.stream().map(permit -> Integer.parseInt(permit.substring(2))).max(Integer::compare).orElse(0) == permits.size());
        require(failed, "every mail came", told(numbers));
        require(failed, "no two different mails say the same", mails.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('\n'))).distinct().count() == mails.size());
        var admin = signIn("yamaguchi");
        admin.get("/staff/health");
        admin.post("/staff/health/check");
        require(failed, "our tables and the engine's agree", admin.page.contains("食いちがいは0件"));
        System.out.printf("%d applications, %d mails (%d came once more with the same Message-ID)%n", closed.size(),
                mails.size(), mails.values().stream().mapToInt(count -> count - 1).sum());
        if (!failed.isEmpty()) throw new AssertionError(failed.toString());
    }

    private boolean told(List<String> numbers) {
        return numbers.stream().allMatch(number -> List.of("【受け付けました】", "【補正のお願い】", "【決定しました】").stream()
                .allMatch(subject -> mails.keySet().stream().anyMatch(key -> key.startsWith(subject) && key.contains(number))));
    }

    private static void require(List<String> failed, String what, boolean holds) {
        System.out.println((holds ? "ok      " : "FAILED  ") + what);
        if (!holds) failed.add(what);
    }

    /** One application from its first page to the permit; the act that is hit is done again until it is done. */
    private final class Story {

        private final int round;
        private final String hit;
        private final int after;
        private final Browser resident = new Browser();
        private String draft = "";
        private String number = "";

        Story(int round, String hit, int after) {
            this.round = round;
            this.hit = hit;
            this.after = after;
        }

        void tell() throws Exception {
            fill();
            act("send", () -> {
                resident.get(draft + "/check");
                if (!resident.path.endsWith("/receipt")) resident.post(draft + "/send", "truth", "yes", "privacy", "yes");
                if (resident.path.endsWith("/receipt")) number = resident.path.split("/")[2];
                return !number.isEmpty();
            });
            act("correct", () -> staff("okada", "補正を待っています", "/correction", "mark-address", "bad", "reason-address", "番地を確かめてください"));
            act("answer", () -> {
                resident.get("/applications/" + number);
                if (resident.page.contains("name=\"address.town\"")) resident.post("/applications/" + number
                        + "/correction", "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸", "address.block",
                        "一丁目18番2号", "address.building", "");
                return !resident.get("/applications/" + number).contains("name=\"address.town\"");
            });
            act("propose", () -> staff("okada", "起案：承認", "/grant"));
            act("approve", () -> staff("sato", "決定しました", "/approve"));
        }

        private void fill() throws Exception {
            resident.get("/procedures/parking-permit");
            resident.post("/procedures/parking-permit/drafts");
            draft = resident.path.replaceFirst("/pages/.*", "");
            var until = LocalDate.now().plusDays(90);
            page("kind", "kind", "new");
            page("category", "category", "injury");
            page("injury", "aid", "wheelchair", "neededUntil.era", "西暦", "neededUntil.year", "" + until.getYear(),
                    "neededUntil.month", "" + until.getMonthValue(), "neededUntil.day", "" + until.getDayOfMonth());
            page("who", "who", "self");
            page("applicant", "applicant.family", "吉田", "applicant.given", "翔太", "applicant.familyKana", "ヨシダ",
                    "applicant.givenKana", "ショウタ", "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month",
                    "7", "birthDate.day", "2");
            page("address", "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸", "address.block", "1-18-2", "address.building", "");
            var mail = "round" + round + "@example.jp";
            resident.get(draft + "/pages/contact");
            resident.post(draft + "/pages/contact", "phone", "08011112222", "mail", mail);
            for (var i = 0; i < 100 && code(mail).isEmpty(); i++) Thread.sleep(100);
            resident.post(draft + "/mail/mail", "code", code(mail));
            resident.get(draft + "/pages/proof-injury");
            resident.upload(draft + "/pages/proof-injury");
            page("receive", "receive", "pdf");
            page("survey", "ease", "", "opinion", "");
        }

        private String code(String mail) {
            return mails.keySet().stream().filter(key -> key.startsWith("【確認コード】") && key.contains("To: " + mail)).map(key -> {
                var found = Pattern.compile("確認コード：(\\d{8})").matcher(key);
                return found.find() ? found.group(1) : "";
            }).reduce((first, second) -> second).orElse("");
        }

        private void page(String slug, String... fields) throws Exception {
            resident.get(draft + "/pages/" + slug);
            resident.post(draft + "/pages/" + slug, fields);
        }

        private boolean staff(String login, String done, String act, String... fields) throws Exception {
            var desk = signIn(login);
            if (!desk.get("/staff/applications/" + number).contains(done)) desk.post("/staff/applications/" + number + act, fields);
            return desk.get("/staff/applications/" + number).contains(done);
        }

        private void act(String name, Act act) throws Exception {
            if (name.equals(hit)) {
                var under = Thread.ofVirtual().start(() -> {
                    try {
                        act.isDone();
                    } catch (Exception broken) {
                        // The server died in the middle of it: that is what this is for.
                    }
                });
                Thread.sleep(name.equals("send") || name.equals("answer") ? after : after + 150);
                server.destroyForcibly().waitFor();
                under.join();
                start();
            }
            for (var i = 0; i < 5; i++) if (act.isDone()) return;
            throw new AssertionError(name + " of round " + round + " does not get done: " + number);
        }
    }

    private interface Act {
        boolean isDone() throws Exception;
    }

    private void start() throws Exception {
        server = new ProcessBuilder(jdk, "-Xmx400m", "-jar", jar, "--spring.profiles.active=demo", "--server.port="
                + PORT, "--madoguchi.data=" + data.resolve("data"),
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailPort).redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(data.resolve("server.log").toFile())).start();
        for (var i = 0; i < 900; i++) {
            Thread.sleep(100);
            try {
                if (new Browser().get("/").contains("窓口")) return;
            } catch (IOException notYet) {
                if (!server.isAlive()) throw new AssertionError(Files.readString(data.resolve("server.log")));
            }
        }
        throw new AssertionError("The server did not start");
    }

    private Browser signIn(String login) throws Exception {
        var browser = new Browser();
        browser.get("/login");
        browser.post("/login", "username", login, "password", "madoguchi");
        return browser;
    }

    /** A mail server that keeps what it takes: subject, receiver and text, by Message-ID. */
    private void receiveMail() throws IOException {
        var socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        mailPort = socket.getLocalPort();
        Thread.ofPlatform().daemon().start(() -> {
            while (true) {
                try {
                    var one = socket.accept();
                    Thread.ofVirtual().start(() -> take(one));
                } catch (IOException over) {
                    return;
                }
            }
        });
    }

    private void take(Socket socket) {
        try (socket; var in = new BufferedReader(new InputStreamReader(socket.getInputStream(),
                StandardCharsets.UTF_8)); var out = new OutputStreamWriter(socket.getOutputStream(),
                StandardCharsets.US_ASCII)) {
            say(out, "220 drill");
            for (String line; (line = in.readLine()) != null; ) {
                var word = line.toUpperCase();
                if (word.startsWith("DATA")) {
                    say(out, "354 go on");
                    var mail = new StringBuilder();
                    for (String part; (part = in.readLine()) != null && !part.equals("."); ) mail.append(part).append('\n');
                    mails.merge(read(mail.toString()), 1, Integer::sum);
                    say(out, "250 taken");
                } else if (word.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else say(out, "250 ok");
            }
        } catch (IOException broken) {
            // The server was killed while it sent: nothing was taken.
        }
    }

    private static void say(OutputStreamWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    private static String read(String mail) {
        var parts = mail.split("\n\n", 2);
        var head = parts[0].replace("\n ", " ").replace("\n\t", " ");
        var subject = new StringBuilder();
        var word = Pattern.compile("=\\?UTF-8\\?([BQ])\\?([^?]*)\\?=").matcher(line(head, "Subject"));
        while (word.find()) subject.append(word.group(1).equals("B")
                ? new String(java.util.Base64.getDecoder().decode(word.group(2)), StandardCharsets.UTF_8)
                : quoted(word.group(2).replace('_', ' ')));
        var text = line(head, "Content-Transfer-Encoding").equalsIgnoreCase("base64")
                ? new String(java.util.Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                : line(head, "Content-Transfer-Encoding").equalsIgnoreCase("quoted-printable")
                        ? quoted(parts[1].replace("=\n", "")) : parts[1];
        return subject + (subject.toString().startsWith("【確認コード】") ? line(head, "Message-ID") : " To: "
                + line(head, "To")) + "\n" + line(head, "Message-ID") + "\nTo: " + line(head, "To") + "\n" + text;
    }

    private static String line(String head, String name) {
        return head.lines().filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }

    private static String quoted(String text) {
        var bytes = new java.io.ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '=' && i + 2 < text.length()) {
                bytes.write(Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else bytes.writeBytes(String.valueOf(text.charAt(i)).getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void delete(File file) {
        var inside = file.listFiles();
        if (inside != null) for (var one : inside) delete(one);
        file.delete();
    }

    /** Cookies, redirects and the hidden fields of the last page. */
    private static final class Browser {

        private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");
        private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL).build();
        private String page = "";
        private String path = "";

        String get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(SITE + path)));
        }

        String post(String path, String... fields) throws IOException, InterruptedException {
            var body = new ArrayList<String>();
            for (var field : all(fields)) body.add(URLEncoder.encode(field[0], StandardCharsets.UTF_8) + "="
                    + URLEncoder.encode(field[1], StandardCharsets.UTF_8));
            return send(HttpRequest.newBuilder(URI.create(SITE + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body))));
        }

        void upload(String path) throws IOException, InterruptedException {
            var body = new java.io.ByteArrayOutputStream();
            for (var field : all()) body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + field[0]
                    + "\"\r\n\r\n" + field[1] + "\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"injuryProof\"; filename=\"a.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(PHOTO);
            body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
            send(HttpRequest.newBuilder(URI.create(SITE + path))
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
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

    private static byte[] picture() {
        var out = new java.io.ByteArrayOutputStream();
        try {
            javax.imageio.ImageIO.write(new java.awt.image.BufferedImage(8, 6, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
