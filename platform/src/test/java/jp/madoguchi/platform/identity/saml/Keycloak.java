package jp.madoguchi.platform.identity.saml;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import jp.madoguchi.platform.acting.FreePort;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A real identity provider, once for all tests of a run; on another host name than the site, so that browsers see another site. */
public final class Keycloak {

    private static final String PASSWORD = "only-for-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static Keycloak running;
    private static Process process;
    private static int port;
    private static int newest = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    private Keycloak(String address) {
        this.address = address;
    }

    /** Begins to start while other tests run: it takes as long as they do. Nothing happens where single tests were asked for. */
    public static synchronized void prepare() {
        if (process == null && !Boolean.getBoolean("keycloak.skip") && System.getProperty("test") == null
                && System.getProperty("keycloak.address") == null) launch();
    }

    /** @param site where the one client of its realm is */
    public static synchronized Keycloak with(String site, String certificate) {
        if (running != null) return running;
        if (process == null && System.getProperty("keycloak.address") == null) launch();
        var keycloak = new Keycloak(System.getProperty("keycloak.address", "http://localhost:" + port));
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(250)).ignoreExceptions()
                .until(() -> process != null && !process.isAlive() || keycloak.metadata().contains("EntityDescriptor"));
        if (process != null && !process.isAlive()) throw new IllegalStateException("Keycloak ended, see target/keycloak.log");
        keycloak.client(site, certificate);
        running = keycloak;
        return keycloak;
    }

    private static void launch() {
        var home = Path.of(System.getProperty("keycloak.home"));
        try {
            port = FreePort.next();
            delete(home.resolve("data").toFile());
            Files.createDirectories(home.resolve("data/import"));
            Files.copy(Path.of("src/test/resources/keycloak/realm.json"), home.resolve("data/import/pref-realm.json"));
            var builder = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev",
                    "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port,
                    "--import-realm", "--cache=local", "--log-level=warn")
                    .redirectErrorStream(true).redirectOutput(new File("target/keycloak.log"));
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
            process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void client(String site, String certificate) {
        try {
            JSON.readTree(admin("GET", "/clients", "")).valueStream()
                    .filter(one -> one.get("clientId").asString().endsWith("/saml/metadata"))
                    .forEach(one -> admin("DELETE", "/clients/" + one.get("id").asString(), ""));
            admin("POST", "/clients", Files.readString(Path.of("src/test/resources/keycloak/client.json"))
                    .replace("{site}", site).replace("{certificate}", certificate));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(File file) {
        var inside = file.listFiles();
        if (inside != null) for (var one : inside) delete(one);
        file.delete();
    }

    public String address() {
        return address;
    }

    public String metadataAddress() {
        return address + "/realms/pref/protocol/saml/descriptor";
    }

    public String metadata() {
        return get(metadataAddress());
    }

    private String get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 300) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String admin(String method, String path, String body) {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        var token = JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(address + "/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))))
                .get("access_token").asString();
        return send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/pref" + path))
                .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Changes one attribute of the client, as its administrator would. */
    public void set(String attribute, String value) {
        JsonNode client = JSON.readTree(admin("GET", "/clients", "")).valueStream()
                .filter(one -> one.get("clientId").asString().endsWith("/saml/metadata")).findFirst().orElseThrow();
        ((ObjectNode) client.get("attributes")).put(attribute, value);
        admin("PUT", "/clients/" + client.get("id").asString(), client.toString());
    }

    /** Whether its server or the browser tells us that a session ended. */
    void setBackChannel(boolean server, String address) {
        JsonNode client = JSON.readTree(admin("GET", "/clients", "")).valueStream()
                .filter(one -> one.get("clientId").asString().endsWith("/saml/metadata")).findFirst().orElseThrow();
        ((ObjectNode) client).put("frontchannelLogout", !server);
        ((ObjectNode) client.get("attributes")).put("saml_single_logout_service_url_post", server ? address : "");
        admin("PUT", "/clients/" + client.get("id").asString(), client.toString());
    }

    /** What it says to us it says to another service, too. */
    void addAudience(String audience) {
        JsonNode client = JSON.readTree(admin("GET", "/clients", "")).valueStream()
                .filter(one -> one.get("clientId").asString().endsWith("/saml/metadata")).findFirst().orElseThrow();
        admin("POST", "/clients/" + client.get("id").asString() + "/protocol-mappers/models", """
                {"name": "also", "protocol": "saml", "protocolMapper": "saml-audience-mapper", "config": {"included.custom.audience": "%s"}}""".formatted(audience));
    }

    /** A new key signs from now on; the old one is still published. */
    public void rollOver() {
        var priority = ++newest;
        var realm = JSON.readTree(admin("GET", "", "")).get("id").asString();
        admin("POST", "/components", """
                {"name": "rsa-%d", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider", "parentId": "%s",
                 "config": {"priority": ["%d"], "enabled": ["true"], "active": ["true"], "keySize": ["2048"], "algorithm": ["RS256"]}}
                """.formatted(priority, realm, priority));
    }

    /** Ends every session of that person, as an administrator of the provider. */
    void endSessionsOf(String username) {
        var id = JSON.readTree(admin("GET", "/users?exact=true&username=" + username, "")).get(0).get("id").asString();
        admin("POST", "/users/" + id + "/logout", "");
    }

    void setRoles(String username, String role, boolean given) {
        var id = JSON.readTree(admin("GET", "/users?exact=true&username=" + username, "")).get(0).get("id").asString();
        var found = admin("GET", "/roles/" + URLEncoder.encode(role, StandardCharsets.UTF_8), "");
        admin(given ? "POST" : "DELETE", "/users/" + id + "/role-mappings/realm", "[" + found + "]");
    }
}
