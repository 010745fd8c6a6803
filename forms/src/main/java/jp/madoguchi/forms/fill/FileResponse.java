package jp.madoguchi.forms.fill;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.forms.attachment.Attachment;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives out an attached file so that a browser only shows it and never runs anything in it. */
public final class FileResponse {

    private FileResponse() {
    }

    public static ResponseEntity<InputStreamResource> of(Attachment attachment, InputStream bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .contentLength(attachment.size())
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
                        .filename(attachment.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'")
                .body(new InputStreamResource(bytes));
    }
}
