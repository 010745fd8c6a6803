package jp.madoguchi.workflows.documents.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import jp.madoguchi.db.foreign.ForeignFiles;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A real process of its own: a file that unpacks to more than it may have ends that process, and the next file is looked at as ever. */
class FirstLookProcessTest {

    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final ForeignFiles FILES = new ForeignFiles();
    private static final FirstLookProcess LOOK = new FirstLookProcess(FILES);

    @AfterAll
    static void end() {
        FILES.destroy();
    }

    @Test
    void aFileIsAnsweredAsItWouldBeHere() throws IOException {
        assertThat(LOOK.refuse(pdf())).isEqualTo("unsigned");
        assertThat(LOOK.refuse(new byte[0])).isEqualTo("empty");
        assertThat(LOOK.refuse("no signature at all".getBytes(StandardCharsets.UTF_8))).isEqualTo(Bounds.refuse(
                "no signature at all".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBombEndsItsOwnProcessAndNothingElse() throws IOException {
        // A name may be written so that only who reads the whole file finds it.
        var bomb = bomb(400, "Obj#53tm");
        assertThat(bomb.length).isLessThan(2_000_000);
        assertThat(ObjectStreams.areTooLarge(bomb)).isFalse();

        assertThat(LOOK.refuse(bomb(1, "Obj#53tm"))).as("the same, but small").isEqualTo("unsigned");
        assertThat(LOOK.refuse(bomb)).isEqualTo("unreadable");
        assertThat(LOOK.refuse(pdf())).isEqualTo("unsigned");
    }

    @Test
    void whatUnpacksToTooMuchIsSeenBeforeAnybodyOpensIt() throws IOException {
        assertThat(ObjectStreams.areTooLarge(bomb(1, "ObjStm"))).isFalse();
        assertThat(ObjectStreams.areTooLarge(bomb(40, "ObjStm"))).isTrue();
        assertThat(Bounds.refuse(bomb(40, "ObjStm"))).isEqualTo("unreadable");
        assertThat(Bounds.refuse(bomb(1, "ObjStm"))).isEqualTo("unsigned");
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Its list of objects is a stream that unpacks to so many megabytes. */
    private static byte[] bomb(int megabytes, String kind) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(9))) {
            out.write(("1 0 2 30 " + CATALOG + " <</Type/Pages/Kids[]/Count 0>>").getBytes(StandardCharsets.US_ASCII));
            var blank = new byte[1_000_000];
            Arrays.fill(blank, (byte) ' ');
            for (var i = 0; i < megabytes; i++) out.write(blank);
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        var at = file.size();
        file.writeBytes(("5 0 obj\n<</Type/" + kind + "/N 2/First 9/Filter/FlateDecode/Length " + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
        var table = file.size();
        var rows = new ByteArrayOutputStream();
        row(rows, 0, 0, 255);
        row(rows, 2, 5, 0);
        row(rows, 2, 5, 1);
        row(rows, 0, 0, 0);
        row(rows, 0, 0, 0);
        row(rows, 1, at, 0);
        row(rows, 1, table, 0);
        file.writeBytes(("6 0 obj\n<</Type/XRef/Size 7/W[1 4 1]/Root 1 0 R/Length " + rows.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(rows.toByteArray());
        file.writeBytes(("\nendstream\nendobj\nstartxref\n" + table + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    private static void row(ByteArrayOutputStream rows, int kind, int at, int last) {
        rows.write(kind);
        for (var shift = 24; shift >= 0; shift -= 8) rows.write(at >> shift & 0xff);
        rows.write(last);
    }
}
