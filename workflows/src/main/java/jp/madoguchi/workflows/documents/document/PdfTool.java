package jp.madoguchi.workflows.documents.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * PDFの検査の道具: veraPDF's command line, where an installation has it. It is a program of its own with a licence of its own
 * (GPL 3 or MPL 2), which the site runs without.
 */
@Component
public class PdfTool {

    /** What is set does not work, so nothing is known about the file. */
    public static final class Broken extends RuntimeException {
        Broken(String why) {
            super(why, null, false, false);
        }
    }

    private static final List<String> FLAVOURS = List.of("2b", "ua1");
    private static final int SECONDS = 120;

    private final List<String> command;

    /** @param command with its first arguments; empty for none */
    public PdfTool(@Value("${madoguchi.pdf-check:}") List<String> command) {
        this.command = command;
    }

    public boolean isThere() {
        return !command.isEmpty();
    }

    /** @return the standards that the file does not keep: 2b for PDF/A-2b, ua1 for PDF/UA-1 */
    public List<String> broken(byte[] pdf) {
        try {
            var file = Files.createTempFile("madoguchi", ".pdf");
            try {
                Files.write(file, pdf);
                var found = new ArrayList<String>();
                for (var flavour : FLAVOURS) if (!keeps(file.toString(), flavour)) found.add(flavour);
                return found;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean keeps(String file, String flavour) throws IOException {
        var all = Stream.concat(command.stream(), Stream.of("--format", "text", "--flavour", flavour, file)).toList();
        var run = start(all);
        try {
            if (!run.waitFor(SECONDS, TimeUnit.SECONDS)) throw new Broken("too slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("interrupted");
        } finally {
            run.destroyForcibly();
        }
        return switch (run.exitValue()) {
            case 0 -> true;
            case 1 -> false;
            default -> throw new Broken("exit " + run.exitValue());
        };
    }

    private static Process start(List<String> all) {
        try {
            return new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            throw new Broken("cannot be started");
        }
    }
}
