package jp.madoguchi.forms.upload;

import java.io.IOException;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What a page's script is told: how many bytes of its file are there. It goes on from that byte, whatever the status says. */
@Component
public class PartAnswers {

    private final FileParts parts;
    private final FileBudget budget;

    PartAnswers(FileParts parts, FileBudget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    public ResponseEntity<String> arrived(PartOwner owner, String sha256) {
        return answer(HttpStatus.OK, owner, sha256);
    }

    /** 409 where the part begins elsewhere than at the end of what is there; 413 where it is too large, or too much waits already. */
    public ResponseEntity<String> add(PartOwner owner, String sha256, long at, byte[] bytes, Sender sender, Resident resident)
            throws IOException {
        if (bytes.length > FileParts.PART || !parts.hasRoom(owner, bytes)) return answer(HttpStatus.CONTENT_TOO_LARGE, owner, sha256);
        budget.spendParts(1, sender, resident);
        return answer(parts.add(owner, sha256, at, bytes) ? HttpStatus.OK : HttpStatus.CONFLICT, owner, sha256);
    }

    private ResponseEntity<String> answer(HttpStatus status, PartOwner owner, String sha256) {
        return ResponseEntity.status(status).body(Long.toString(parts.arrived(owner, sha256)));
    }
}
