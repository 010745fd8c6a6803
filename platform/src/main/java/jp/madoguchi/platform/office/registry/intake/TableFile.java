package jp.madoguchi.platform.office.registry.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import jp.madoguchi.db.foreign.ForeignFiles;
import org.apache.commons.csv.CSVFormat;

/** A file with a table, CSV or Excel, read row by row without holding it. */
final class TableFile {

    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 120;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private TableFile() {
    }

    /** Gives each row that is not blank, with its number in the file; the first is the header. */
    static void read(ForeignFiles files, Path file, BiConsumer<Integer, List<String>> reader) {
        try {
            var start = start(file);
            if (start.length == 0) throw new Unreadable("empty");
            if (start[0] == 'P' && start[1] == 'K') ExcelFile.read(files, file, limited(reader));
            else if ((start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF) throw new Unreadable("xls");
            else csv(file, charset(file, start), limited(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(Path file, Charset charset, BiConsumer<Integer, List<String>> reader) throws IOException {
        try (var text = Files.newBufferedReader(file, charset)) {
            text.mark(64 * 1024);
            if (text.read() != '\uFEFF') text.reset();
            text.mark(64 * 1024);
            var header = text.readLine();
            text.reset();
            var format = CSVFormat.RFC4180.builder()
                    .setDelimiter(header != null && header.indexOf('\t') >= 0 ? '\t' : ',').setIgnoreEmptyLines(false)
                    .get();
            for (var row : format.parse(text)) reader.accept((int) row.getRecordNumber(), row.toList());
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("quotes");
        }
    }

    private static BiConsumer<Integer, List<String>> limited(BiConsumer<Integer, List<String>> reader) {
        return (n, cells) -> {
            if (n > MOST_ROWS + 1) throw new Unreadable("rows");
            var last = cells.size();
            while (last > 0 && cells.get(last - 1).isBlank()) last--;
            if (last > MOST_COLUMNS) throw new Unreadable("columns");
            if (last > 0) reader.accept(n, cells.subList(0, last));
        };
    }

    /** UTF-8 with or without mark, UTF-16 with mark, else Shift_JIS as Windows writes it; nothing is guessed beyond that. */
    private static Charset charset(Path file, byte[] start) throws IOException {
        if (start.length > 1 && (((start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) || ((start[0] & 0xFF) == 0xFF
                && (start[1] & 0xFF) == 0xFE))) return StandardCharsets.UTF_16;
        for (var b : start) if (b == 0) throw new Unreadable("binary");
        if (decodes(file, StandardCharsets.UTF_8)) return StandardCharsets.UTF_8;
        if (decodes(file, SHIFT_JIS)) return SHIFT_JIS;
        throw new Unreadable("encoding");
    }

    private static boolean decodes(Path file, Charset charset) throws IOException {
        var room = new char[64 * 1024];
        try (var text = Files.newBufferedReader(file, charset)) {
            var read = 0;
            while (read >= 0) read = text.read(room);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (var in = Files.newByteChannel(file)) {
            var room = ByteBuffer.allocate(4096);
            in.read(room);
            return java.util.Arrays.copyOf(room.array(), room.position());
        }
    }
}
