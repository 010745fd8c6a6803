package jp.madoguchi.forms.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.madoguchi.db.foreign.ForeignFiles;
import jp.madoguchi.db.foreign.NotLookedAt;
import jp.madoguchi.db.foreign.Question;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** ファイルの検査: whether a file is what it says, and may be opened; photos are made anew. */
@Component
public class Inspection {

    /** More than any camera of a phone makes. */
    public static final long MOST_PIXELS = 60_000_000;

    /** Takes a photo that was made anew, as a JPEG or PNG. */
    @FunctionalInterface
    public interface Anew {
        void take(String mediaType, InputStream bytes) throws IOException;
    }

    private final ForeignFiles files;
    private final Path heif;

    /** @param heif libheif's {@code heif-convert}; where there is none, HEIC is refused */
    public Inspection(ForeignFiles files, @Value("${madoguchi.heif-convert:/usr/bin/heif-convert}") Path heif) {
        this.files = files;
        this.heif = heif;
    }

    public boolean readsHeic() {
        return Files.isExecutable(heif);
    }

    /**
     * @param original whether the owner asked for files as they came; a HEIC, which few can open, is made a JPEG all the same
     * @return a code of a sentence, or the empty string where it may be opened
     * @throws jp.madoguchi.db.share.Busy if too many wait already
     */
    public String inspect(String mediaType, InputStream file, long size, boolean original, Anew anew) throws IOException {
        try {
            var question = Question.of(AttachedFile.class, mediaType, original ? "" : AttachedFile.ANEW, heif.toString());
            return files.ask(question, file, size, answer -> {
                var refused = answer.readUTF();
                var type = answer.readUTF();
                if (!type.isEmpty()) anew.take(type, answer);
                return refused;
            });
        } catch (NotLookedAt e) {
            return "file.unreadable";
        }
    }
}
