package jp.madoguchi.forms.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** HEIC, as iPhones keep photos, made a JPEG by libheif's {@code heif-convert}, a program of its own, which a machine may have or not. */
final class Heic {

    private static final int SECONDS = 10;
    private static final Path LIMITS = Path.of("/usr/bin/prlimit");

    private Heic() {
    }

    /** @throws IOException if it is none */
    static byte[] jpeg(Path program, byte[] file) throws IOException {
        var folder = Files.createTempDirectory("heic");
        try {
            var from = Files.write(folder.resolve("photo.heic"), file);
            run(command(program, from, folder.resolve("photo.jpg")), folder);
            try (var made = Files.list(folder)) {
                var first = made.filter(one -> one.toString().endsWith(".jpg")).sorted().findFirst();
                if (first.isEmpty()) throw new IOException("Nothing was made");
                return Files.readAllBytes(first.get());
            }
        } finally {
            try (var left = Files.list(folder)) {
                for (var one : left.toList()) Files.delete(one);
            }
            Files.delete(folder);
        }
    }

    private static List<String> command(Path program, Path from, Path to) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(LIMITS)) command.addAll(List.of(LIMITS.toString(), "--as=2000000000", "--cpu=" + SECONDS, "--core=0"));
        command.addAll(List.of(program.toString(), "-q", "95", from.toString(), to.toString()));
        return command;
    }

    private static void run(List<String> command, Path folder) throws IOException {
        var run = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (!run.waitFor(SECONDS, TimeUnit.SECONDS)) throw new IOException("Too slow");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            run.destroyForcibly();
        }
    }
}
