package jp.madoguchi.workflows.base.screen;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A CSV that a browser saves under a name. */
public final class CsvFile {

    private CsvFile() {
    }

    /** @param text with its byte order mark, as {@link jp.madoguchi.forms.text.Csv} makes it */
    public static ResponseEntity<byte[]> of(String name, CharSequence text) {
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                        .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
