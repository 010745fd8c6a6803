import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Malformed requests over all routes of a fresh site: methods, bodies, parts, encodings, names, cookies, sizes, by a resident and staff of
 * every role, with a fixed seed. Nothing may be answered with a 5xx (a wanted 503, like a 429, is sent again), with a stack trace, or with
 * what another person entered; plain pages are measured meanwhile.
 */
public final class Fuzz {

    private static final int PORT = free();
    private static final String SITE = "http://127.0.0.1:" + PORT;
    private static final String OTHERS = "秘密野";
    private static final List<String> STAFF = List.of("okada", "sato", "ogawa", "nakagawa", "hayashi", "yamaguchi");
    private static final List<String> ODD = List.of("", "0", "-1", "..%2f..%2fetc", "%00", "%7Bx%7D", "{x}", "${7*7}", "あ", "%E3%81", "%", "%zz", "a%20b",
            "00000000-0000-0000-0000-000000000000", "99999999999999999999", "'%22%3E%3Cscript%3E", "a".repeat(3000), "null", "%2e%2e", "x;y=z", "K2-R8-000001-0",
            "\u202E", "CON", "1e9", "%F0%9F%92%A9");
    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "FOO");
    private static final Pattern ROUTE = Pattern.compile("\"handlerMethod\":\\{\"className\":\"(jp\\.madoguchi[^\"]+)\".*?\"name\":\"([^\"]+)\".*?"
            + "\"methods\":\\[([^\\]]*)\\].*?\"patterns\":\\[([^\\]]*)\\]", Pattern.DOTALL);
    private static final byte[] PHOTO = picture();
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]{1,60})\"");
    private static final Pattern ADDRESS = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)");

    private record Route(String handler, String method, String pattern) {
        Pattern regex() {
            return Pattern.compile(pattern.replace(".", "\\.").replaceAll("\\{(\\w+)\\}", "(?<$1>[^/]+)"));
        }
    }

    private record Answer(int status, String body) {
    }

    private final Path data;
    private final String jdk;
    /** How the site is started, behind the JDK: -jar and a file, or -cp, a class path and a class. */
    private final List<String> site;
    private final int most;
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, TreeSet<String>> values = new ConcurrentHashMap<>();
    private final TreeSet<String> names = new TreeSet<>(List.of("file", "code", "number", "revision", "reason", "mail", "password", "to", "at", "kind", "key"));
    private final Map<String, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private Process server;

    private Fuzz(Path data, String jdk, int most, List<String> site) {
        this.data = data;
        this.jdk = jdk;
        this.site = site;
        this.most = most;
    }

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory(Path.of("").toAbsolutePath(), "target-fuzz-");
        var drill = new Fuzz(data, args[0], Integer.parseInt(args[1]), List.of(args).subList(2, args.length));
        try {
            drill.start();
            drill.run();
        } finally {
            drill.server.destroy();
            drill.server.waitFor();
            Files.copy(data.resolve("server.log"), Path.of("target", "fuzz-server.log"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (var all = Files.walk(data)) {
                all.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
        if (!drill.wrong.isEmpty()) System.exit(1);
    }

    private void start() throws Exception {
        var command = new ArrayList<String>(List.of(jdk, "-Xmx512m"));
        command.addAll(site);
        command.addAll(List.of("--spring.profiles.active=demo", "--server.port=" + PORT, "--madoguchi.data=" + data.resolve("data"),
                "--management.endpoints.web.exposure.include=health,mappings",
                "--logging.level.org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping=DEBUG"));
        server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("server.log").toFile()).start();
        for (var i = 0; i < 900; i++) {
            Thread.sleep(100);
            try {
                if (new Person("127.0.0.1").get("/").contains("窓口")) return;
            } catch (IOException notYet) {
                if (!server.isAlive()) throw new AssertionError(Files.readString(data.resolve("server.log")));
            }
        }
        throw new AssertionError("The server did not start");
    }

    private void run() throws Exception {
        var mappings = new Person("127.0.0.1").get("/actuator/mappings");
        for (var match = ROUTE.matcher(mappings); match.find(); ) for (var quoted = Pattern.compile("\"([^\"]+)\"").matcher(match.group(4)); quoted.find(); ) {
            var pattern = quoted.group(1).replaceAll("\\{(\\w+):(?:[^{}]|\\{[^}]*\\})*\\}", "{$1}");
            var verbs = match.group(3).isBlank() ? "GET" : match.group(3).split(",")[0].replace("\"", "").strip();
            routes.add(new Route(match.group(1) + "#" + match.group(2), verbs, pattern));
        }
        System.out.println(routes.size() + " routes");
        var other = new Person("127.0.4.1");
        other.sends(OTHERS);
        var people = new ArrayList<Person>();
        var resident = new Person("127.0.4.2");
        resident.sends("山田");
        people.add(resident);
        for (var login : STAFF) people.add(new Person("127.0.4." + (10 + STAFF.indexOf(login))).signsIn(login));
        look("/applications/" + values.get("number").getFirst(), resident, new TreeSet<>());
        for (var person : people) for (var from : person == resident ? List.of("/") : List.of("/staff", "/staff/inbox", "/staff/registry"))
            look(from, person, new TreeSet<>());
        System.out.println(names.size() + " names, values of " + values.keySet());
        var over = new java.util.concurrent.atomic.AtomicBoolean();
        var times = new java.util.concurrent.ConcurrentLinkedQueue<Long>();
        var watch = Thread.ofPlatform().start(() -> watches(over, times));
        var next = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var worker = 0; worker < 4; worker++) {
                var random = new Random(1000 + worker);
                workers.submit(() -> {
                    for (int at; (at = next.getAndIncrement()) < most; ) {
                        try {
                            one(at, random, people, resident);
                        } catch (Exception e) {
                            wrong.putIfAbsent("broken off: " + e, routes.get(at % routes.size()).toString());
                        }
                    }
                });
            }
        }
        over.set(true);
        watch.join();
        report(times.stream().sorted().toList());
    }

    private void watches(java.util.concurrent.atomic.AtomicBoolean over, java.util.Collection<Long> times) {
        try {
            var visitor = new Person("127.0.5.5");
            while (!over.get()) {
                var begun = System.nanoTime();
                visitor.get("/");
                times.add((System.nanoTime() - begun) / 1_000_000);
                Thread.sleep(50);
            }
        } catch (Exception e) {
            wrong.put("plain page: " + e, "/");
        }
    }

    private void one(int at, Random random, List<Person> people, Person resident) throws Exception {
        var route = routes.get(at % routes.size());
        var staff = route.pattern.startsWith("/staff") || route.pattern.startsWith("/login") || route.pattern.startsWith("/logout");
        // Half of it by the administrator, who may come to most.
        var person = !staff ? resident : random.nextBoolean() ? people.getLast() : people.get(1 + random.nextInt(people.size() - 1));
        var verb = random.nextInt(100) < 92 ? route.method : VERBS.get(random.nextInt(VERBS.size()));
        var path = path(route, random);
        var request = request(verb, path, person, random);
        for (var tries = 0; tries < 20; tries++) {
            var answer = send(request, "127." + (10 + random.nextInt(200)) + "." + random.nextInt(250) + "." + (1 + random.nextInt(250)));
            if (answer.status == 429 || answer.status == 503) continue;
            statuses.computeIfAbsent(Integer.toString(answer.status), key -> new AtomicInteger()).incrementAndGet();
            var line = verb + " " + (path.length() > 120 ? path.substring(0, 120) + "…" : path) + " " + route.handler;
            if (answer.status >= 500 || answer.status == 0 && !verb.equals("TRACE")) wrong.putIfAbsent(answer.status + " " + route.handler, line);
            if (answer.body.contains("\tat ") || answer.body.contains("org.springframework")) wrong.putIfAbsent("stack " + route.handler, line);
            if (person == resident && answer.body.contains(OTHERS)) wrong.putIfAbsent("another person " + route.handler, line);
            if (answer.status == 302 && staff) person.again();
            return;
        }
        wrong.putIfAbsent("always too busy " + route.handler, verb + " " + path);
    }

    private String path(Route route, Random random) {
        var variable = Pattern.compile("\\{(\\w+)\\}|\\*\\*?").matcher(route.pattern);
        var path = variable.replaceAll(match -> java.util.regex.Matcher.quoteReplacement(value(match.group(1), random)));
        if (random.nextInt(4) == 0) path += "?" + name(random) + "=" + ODD.get(random.nextInt(ODD.size())) + "&" + URLEncoder.encode(name(random), StandardCharsets.UTF_8);
        return path;
    }

    private String value(String variable, Random random) {
        var known = variable == null ? null : values.get(variable);
        if (known == null || known.isEmpty() || random.nextInt(100) < 15) return ODD.get(random.nextInt(ODD.size()));
        return List.copyOf(known).get(random.nextInt(known.size()));
    }

    private String name(Random random) {
        var all = List.copyOf(names);
        return all.get(random.nextInt(all.size()));
    }

    private byte[] request(String verb, String path, Person person, Random random) throws IOException {
        var head = new StringBuilder(verb + " " + path.replace(" ", "%20") + " HTTP/1.1\r\nHost: 127.0.0.1:" + PORT + "\r\nConnection: close\r\n");
        head.append("Cookie: ").append(person.cookies()).append(random.nextInt(10) == 0 ? "; x=\"" + ODD.get(random.nextInt(ODD.size() - 4)) : "").append("\r\n");
        if (random.nextInt(8) == 0) head.append("Accept-Language: ").append("x".repeat(random.nextInt(300))).append("\r\n");
        if (random.nextInt(8) == 0) head.append("Range: bytes=5-1,-9,99999999999-\r\n");
        if (random.nextInt(8) == 0) head.append("Accept: ").append(random.nextBoolean() ? "application/json" : "nonsense/;;q=9").append("\r\n");
        var body = new ByteArrayOutputStream();
        if (!verb.equals("GET") && !verb.equals("HEAD")) head.append("Content-Type: ").append(body(body, person, random)).append("\r\n");
        head.append("Content-Length: ").append(body.size()).append("\r\n\r\n");
        var all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body.toByteArray());
        return all.toByteArray();
    }

    /** With the form's token nine times in ten, so that what comes behind it is met. */
    private String body(ByteArrayOutputStream body, Person person, Random random) {
        var fields = new LinkedHashMap<String, String>();
        if (random.nextInt(10) > 0) fields.put("_csrf", person.token);
        for (var i = random.nextInt(7); i > 0; i--) fields.put(random.nextInt(6) == 0 ? ODD.get(random.nextInt(ODD.size())) : name(random),
                random.nextInt(3) == 0 ? Integer.toString(random.nextInt()) : ODD.get(random.nextInt(ODD.size())));
        switch (random.nextInt(10)) {
            case 0 -> {
                body.writeBytes("{\"a\": [1, {\"b\": ".getBytes(StandardCharsets.UTF_8));
                return "application/json";
            }
            case 1, 2, 3 -> {
                var boundary = "b" + random.nextInt(99);
                fields.forEach((name, value) -> part(body, boundary, name, "", value.getBytes(StandardCharsets.UTF_8)));
                var bytes = new byte[random.nextInt(5000)];
                random.nextBytes(bytes);
                part(body, boundary, name(random), "; filename=\"" + ODD.get(random.nextInt(ODD.size())) + "." + List.of("pdf", "jpg", "csv", "xlsx", "xml", "hta").get(random.nextInt(6)) + "\"", bytes);
                if (random.nextInt(5) > 0) body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
                return "multipart/form-data" + (random.nextInt(8) == 0 ? "" : "; boundary=" + boundary);
            }
            default -> {
                var text = fields.entrySet().stream().map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + (field.getKey().equals("_csrf") ? URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8) : field.getValue())).collect(Collectors.joining("&"));
                body.writeBytes(text.getBytes(random.nextInt(6) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8));
                return random.nextInt(12) == 0 ? List.of("text/;;", "application/cms").get(random.nextInt(2)) : "application/x-www-form-urlencoded";
            }
        }
    }

    private static void part(ByteArrayOutputStream body, String boundary, String name, String more, byte[] bytes) {
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Answer send(byte[] request, String from) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", PORT));
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            var all = new String(socket.getInputStream().readNBytes(300_000), StandardCharsets.UTF_8);
            return new Answer(all.startsWith("HTTP/1.1 ") ? Integer.parseInt(all.substring(9, 12)) : 0, all);
        } catch (java.net.SocketException e) {
            // The site may close on what it will not read to its end.
            return new Answer(400, "");
        }
    }

    /** Follows links of the site, some of each kind, for the names of fields and what stands in addresses. */
    private void look(String from, Person person, TreeSet<String> seen) throws Exception {
        var page = person.get(from);
        for (var match = NAME.matcher(page); match.find(); ) names.add(match.group(1));
        for (var match = ADDRESS.matcher(page); match.find() && seen.size() < 150; ) {
            var address = match.group(1);
            if (address.contains("logout") || address.startsWith("/assets")) continue;
            var isNew = false;
            for (var route : routes) {
                var found = route.regex().matcher(address);
                if (!found.matches()) continue;
                for (var group : found.namedGroups().keySet()) {
                    var some = values.computeIfAbsent(group, key -> new TreeSet<>());
                    if (some.size() < 12 && some.add(found.group(group))) isNew = true;
                }
            }
            var kind = address.replaceAll("[^/]*\\d[^/]*", "*");
            if (isNew || !seen.contains(kind)) {
                seen.add(kind);
                look(address, person, seen);
            }
        }
    }

    private void report(List<Long> times) throws IOException {
        var came = new TreeMap<String, Integer>();
        routes.forEach(route -> came.put(route.handler, 0));
        try (var lines = Files.lines(data.resolve("server.log"))) {
            lines.filter(line -> line.contains("Mapped to jp.madoguchi")).map(line -> line.replaceFirst(".*Mapped to ", "").replaceFirst("\\(.*", ""))
                    .forEach(handler -> came.merge(handler, 1, Integer::sum));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "fuzz-routes.txt"), came.entrySet().stream().map(entry -> entry.getValue() + " " + entry.getKey()).collect(Collectors.joining("\n")));
        System.out.println("statuses " + statuses);
        System.out.println(came.values().stream().mapToInt(Integer::intValue).sum() + " came to a controller; never: "
                + came.entrySet().stream().filter(entry -> entry.getValue() == 0).map(Map.Entry::getKey).toList());
        System.out.println("plain page: p50 " + times.get(times.size() / 2) + " ms, p99 " + times.get(times.size() * 99 / 100) + " ms, longest " + times.getLast() + " ms of " + times.size());
        System.out.println(wrong.isEmpty() ? "ok" : "WRONG");
        wrong.forEach((what, where) -> System.out.println(what + "   " + where));
    }

    /** A browser that looks at pages as people do. */
    private final class Person {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient http;
        private String page = "";
        private String path = "";
        private String login = "";
        private volatile String token = "";

        Person(String address) {
            this.http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1)
                    .localAddress(new InetSocketAddress(address, 0).getAddress()).build();
        }

        synchronized String get(String address) throws IOException, InterruptedException {
            return took(http.send(HttpRequest.newBuilder(URI.create(SITE + address)).build(), HttpResponse.BodyHandlers.ofString()));
        }

        synchronized String post(String address, String... fields) throws IOException, InterruptedException {
            var all = new ArrayList<String>();
            for (var match = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?").matcher(page); match.find(); )
                all.add(encoded(match.group(1)) + "=" + encoded(match.group(2) == null ? "" : match.group(2)));
            for (var i = 0; i < fields.length; i += 2) all.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
            return took(http.send(HttpRequest.newBuilder(URI.create(SITE + address)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", all))).build(), HttpResponse.BodyHandlers.ofString()));
        }

        private String took(HttpResponse<String> response) {
            page = response.body();
            path = response.uri().getPath();
            var match = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
            if (match.find() && login.isEmpty() == !(path.startsWith("/staff") || path.startsWith("/login"))) token = match.group(1);
            return page;
        }

        private String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        String cookies() {
            return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        }

        Person signsIn(String name) throws IOException, InterruptedException {
            login = name;
            get("/login");
            post("/login", "username", name, "password", "madoguchi");
            return this;
        }

        /** Where a request ended the session. */
        synchronized void again() throws IOException, InterruptedException {
            get("/staff");
            if (path.startsWith("/login")) signsIn(login);
        }

        void fills(String family) throws IOException, InterruptedException {
            get("/procedures/parking-permit");
            post("/procedures/parking-permit/drafts");
            var draft = path.replaceFirst("/pages/.*", "");
            for (var fields : new String[][] {{"kind", "kind", "new"}, {"category", "category", "injury"}, {"injury", "aid", "cane", "neededUntil.era", "西暦",
                "neededUntil.year", "" + java.time.LocalDate.now().plusDays(90).getYear(), "neededUntil.month", "" + java.time.LocalDate.now().plusDays(90).getMonthValue(), "neededUntil.day", "5"}, {"who", "who", "self"},
                {"applicant", "applicant.family", family, "applicant.given", "太郎", "applicant.familyKana", "やまだ", "applicant.givenKana", "たろう", "birthDate.era", "昭和",
                    "birthDate.year", "58", "birthDate.month", "4", "birthDate.day", "12"}}) {
                get(draft + "/pages/" + fields[0]);
                post(draft + "/pages/" + fields[0], Arrays.copyOfRange(fields, 1, fields.length));
            }
            keep("id", draft);
            for (var fields : new String[][] {{"address", "address.postalCode", "514-0009", "address.town", "三重県津市羽所町", "address.block", "1234番地5",
                "address.building", ""}, {"contact", "phone", "090-1234-5678", "mail", ""}}) {
                get(draft + "/pages/" + fields[0]);
                post(draft + "/pages/" + fields[0], Arrays.copyOfRange(fields, 1, fields.length));
            }
        }

        /** And sends it; a second draft stays open. */
        void sends(String family) throws IOException, InterruptedException {
            fills(family);
            var draft = path.replaceFirst("/pages/.*", "");
            var body = new ByteArrayOutputStream();
            for (var match = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?").matcher(get(draft + "/pages/proof-injury")); match.find(); )
                part(body, "b", match.group(1), "", (match.group(2) == null ? "" : match.group(2)).getBytes(StandardCharsets.UTF_8));
            part(body, "b", "injuryProof", "; filename=\"a.jpg\"\r\nContent-Type: image/jpeg", PHOTO);
            body.writeBytes("--b--\r\n".getBytes(StandardCharsets.UTF_8));
            took(http.send(HttpRequest.newBuilder(URI.create(SITE + draft + "/pages/proof-injury")).header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), HttpResponse.BodyHandlers.ofString()));
            get(draft + "/pages/receive");
            post(draft + "/pages/receive", "receive", "pdf");
            get(draft + "/pages/survey");
            post(draft + "/pages/survey", "ease", "", "opinion", "");
            get(draft + "/check");
            post(draft + "/send", "truth", "yes", "privacy", "yes");
            var number = Pattern.compile("K\\d+-R\\d+-\\d{6}-\\d").matcher(page);
            if (!number.find()) throw new AssertionError("not sent: " + path);
            keep("number", "/" + number.group());
            fills(family);
        }

        private void keep(String variable, String address) {
            values.computeIfAbsent(variable, key -> new TreeSet<>()).add(address.replaceFirst(".*/", ""));
        }
    }

    private static int free() {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
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
