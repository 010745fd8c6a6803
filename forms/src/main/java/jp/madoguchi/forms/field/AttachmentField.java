package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.FileRef;

/**
 * 添付ファイル. The files are kept as they arrive, one by one; the answer names them.
 *
 * @param maxFiles how many; 10 where none is given
 * @param maxMegabytes of each, in 10^6 bytes; 20 where none is given
 * @param asSent whether photos are kept as they came, with all that the camera wrote into them
 */
@JsonTypeName("attachment")
public record AttachmentField(@JsonUnwrapped Question question, int maxFiles, int maxMegabytes, boolean asSent)
        implements Field {

    public AttachmentField(Question question,
            int maxFiles, int maxMegabytes, boolean asSent) {
        this.question = question;
        this.maxFiles = maxFiles == 0 ? 10 : maxFiles;
        this.maxMegabytes = maxMegabytes == 0 ? 20 : maxMegabytes;
        this.asSent = asSent;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var files = input.filesOf(key());
        if (files.isEmpty()) return isOptional(asking) ? Reading.of(new Answer.Files(List.of())) : wrong("file.required");
        return files.size() > maxFiles ? wrong("file.tooMany", maxFiles) : Reading.of(new Answer.Files(files));
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        return Map.of();
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return files(answer).stream().map(FileRef::name).toList();
    }

    public static List<FileRef> files(Answer answer) {
        return answer instanceof Answer.Files(var files) ? files : List.of();
    }

    @Override
    public List<String> mistakes() {
        return maxFiles < 1 || maxFiles > 50 || maxMegabytes < 1 || maxMegabytes > 50 ? List.of("fileLimits") : List.of();
    }
}
