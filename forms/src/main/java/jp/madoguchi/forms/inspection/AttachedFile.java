package jp.madoguchi.forms.inspection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.db.foreign.Look;

/**
 * The look at an attached file. It is asked with the file's media type, whether a picture is to be made anew, and where the program for
 * HEIC is. Answers a code, then the new media type, if there is one, and the new bytes.
 */
final class AttachedFile implements Look {

    static final String ANEW = "anew";

    @Override
    public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
        var type = with.getFirst();
        switch (type) {
            case "application/pdf" -> told(answer, new Pdf(file).refuse());
            case "image/png", "image/jpeg" -> photo(file, type, with.get(1).equals(ANEW), answer);
            default -> photo(Heic.jpeg(Path.of(with.get(2)), file), "image/jpeg", true, answer);
        }
    }

    private static void photo(byte[] file, String type, boolean anew, DataOutputStream answer) throws IOException {
        var made = new ByteArrayOutputStream();
        var refused = new Photo(file, type.equals("image/png")).write(made);
        if (!refused.isEmpty() || !anew) {
            told(answer, refused);
            return;
        }
        answer.writeUTF("");
        answer.writeUTF(type);
        made.writeTo(answer);
    }

    private static void told(DataOutputStream answer, String code) throws IOException {
        answer.writeUTF(code);
        answer.writeUTF("");
    }
}
