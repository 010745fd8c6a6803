package jp.madoguchi.db.foreign;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.foreign.ForeignFiles.Reader;
import org.jspecify.annotations.Nullable;

/** One process that looks at foreign files, kept warm from one file to the next. */
final class ForeignProcess {

    private static final String NESTED = "jar:nested:";

    private final Process process;
    private final DataOutputStream out;
    private final BufferedInputStream in;

    private ForeignProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new Telling(process.getOutputStream()));
        this.in = new BufferedInputStream(process.getInputStream());
    }

    /** @param wall a command that starts another without a network; empty for none */
    static ForeignProcess start(List<String> wall) throws IOException {
        var builder = new ProcessBuilder(command(wall)).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return new ForeignProcess(builder.start());
    }

    private static List<String> command(List<String> wall) {
        var command = new ArrayList<>(wall);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx384m", "-Xss2m",
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"), "-D" + Alone.SET + "=true",
                "-Djava.nio.channels.spi.SelectorProvider=" + Alone.Channels.class.getName(), "-cp",
                System.getProperty("java.class.path")));
        var main = ForeignMain.class.getName();
        var packed = String.valueOf(ForeignMain.class.getResource("ForeignMain.class")).startsWith(NESTED);
        if (packed) command.addAll(List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        else command.add(main);
        return command;
    }

    /** @throws Pieces.Broken if it ended, or could not read the file */
    <T extends @Nullable Object> T ask(Question question, InputStream file, int size, Reader<T> reader) throws IOException {
        out.writeUTF(question.look().getName());
        out.writeInt(question.with().size());
        for (var one : question.with()) out.writeUTF(one);
        out.writeInt(size);
        if (file.transferTo(out) != size) throw new IOException("The file is not as long as was said");
        out.flush();
        var answer = new Pieces.From(in);
        var read = reader.read(new DataInputStream(answer));
        answer.transferTo(OutputStream.nullOutputStream());
        return read;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void end() {
        process.destroyForcibly();
    }

    /** Tells trouble of the process from trouble with the file that is read meanwhile. */
    private static final class Telling extends OutputStream {

        private final OutputStream out;

        Telling(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int many) throws IOException {
            try {
                out.write(bytes, from, many);
            } catch (IOException e) {
                throw new Pieces.Broken("gone");
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw new Pieces.Broken("gone");
            }
        }
    }
}
