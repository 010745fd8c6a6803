package jp.madoguchi.workflows.documents.font;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** Fonts whose font for rare names is made by the test, whatever the system has. */
public final class FontFakes {

    /** In no font of ours; that of the names draws it, as another one. */
    public static final int YOSHI = 0x20BB7;
    static final Variant TSUJI = new Variant('辻', 0xE0100);

    private FontFakes() {
    }

    static FontFace regular() throws IOException {
        return new FontFace(new ClassPathResource("fonts/BIZUDGothic-Regular.ttf").getContentAsByteArray());
    }

    public static Fonts withRareNames(Path folder) throws IOException {
        var file = folder.resolve("names.ttf");
        Files.write(file, regular().only(IntStream.of('一'), Map.of(YOSHI, TSUJI)));
        return new Fonts(file.toString());
    }
}
