package jp.madoguchi.workflows.documents.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.engine.part.Use;

/** 見本のひな形 to begin with; their names are {@code starter.<name>}. */
public final class Starters {

    public static final List<String> NAMES = List.of("permit", "certificate", "decision", "ticket", "label", "refusal",
            "revocation", "receipt", "list", "labels");
    private static final Map<String, Use> USES = Map.of("refusal", Use.REFUSAL, "revocation", Use.REVOCATION,
            "receipt", Use.RECEIPT, "list", Use.SHEET, "labels", Use.SHEET);

    private Starters() {
    }

    public static Use use(String name) {
        return USES.getOrDefault(name, Use.FLOW);
    }

    public static String html(String name) {
        try (var in = Starters.class.getResourceAsStream("/starters/" + name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
