package jp.madoguchi.workflows.documents.trust;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.foreign.ForeignFiles;
import jp.madoguchi.db.foreign.Look;
import jp.madoguchi.db.foreign.NotLookedAt;
import jp.madoguchi.db.foreign.Question;
import jp.madoguchi.db.share.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Holds a file against its {@link Bounds} in a process of its own: some kilobytes may want gigabytes to be read. */
@Component
class FirstLookProcess implements FirstLook {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLookProcess.class);

    private final ForeignFiles files;

    FirstLookProcess(ForeignFiles files) {
        this.files = files;
    }

    @Override
    public @Nullable String refuse(byte[] file) {
        if (file.length > Bounds.LARGEST) return "tooLarge";
        try {
            var code = files.ask(Question.of(WithinBounds.class), file, answer -> answer.readUTF());
            return code.isEmpty() ? null : code;
        } catch (NotLookedAt e) {
            return "unreadable";
        } catch (Busy e) {
            return "busy";
        } catch (IOException e) {
            LOG.error("No process could be started to look at files from outside", e);
            return "busy";
        }
    }

    static final class WithinBounds implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            answer.writeUTF(Objects.requireNonNullElse(Bounds.refuse(file), ""));
        }
    }
}
