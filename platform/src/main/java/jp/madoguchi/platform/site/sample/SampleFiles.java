package jp.madoguchi.platform.site.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The sample's files, as they lie in the jar. */
final class SampleFiles {

    private SampleFiles() {
    }

    /** Of a CSV without quotes, by its header. */
    static List<Map<String, String>> rows(String file) {
        var lines = text(file).lines().toList();
        var header = lines.getFirst().split(",");
        return lines.stream().skip(1).map(line -> line.split(",", -1)).map(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (var i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            return row;
        }).toList();
    }

    static String text(String file) {
        try {
            return new ClassPathResource("sample/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
