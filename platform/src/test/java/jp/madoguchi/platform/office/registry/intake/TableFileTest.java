package jp.madoguchi.platform.office.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As many rows as a registry may have, and not one more. */
class TableFileTest {

    @TempDir
    Path folder;

    private int read(int rows) throws IOException {
        var file = folder.resolve("rows.csv");
        Files.writeString(file, "手続コード,手続名\r\n" + String.join("\r\n", Collections.nCopies(rows, "T1,届出")) + "\r\n");
        var read = new AtomicInteger();
        TableFile.read(null, file, (number, cells) -> read.incrementAndGet());
        return read.get() - 1;
    }

    @Test
    void twoHundredThousandRowsAreReadAndOneMoreIsRefused() throws IOException {
        assertThat(read(TableFile.MOST_ROWS)).isEqualTo(200_000);
        assertThatThrownBy(() -> read(TableFile.MOST_ROWS + 1)).isInstanceOf(Unreadable.class).hasMessageContaining("rows");
    }
}
