package jp.madoguchi.workflows.documents.document;

import java.nio.charset.StandardCharsets;
import jp.madoguchi.db.Bytes;

/** Draws a manuscript as its own bytes. */
final class DrawingFakes extends Drawing {

    String warning = "";
    boolean broken;

    DrawingFakes() {
        super(null, null);
    }

    @Override
    Pdfs.Drawn of(Manuscript manuscript) {
        if (broken) throw new IllegalStateException("cannot be drawn");
        return new Pdfs.Drawn(new Bytes(manuscript.xhtml().getBytes(StandardCharsets.UTF_8)), warning);
    }
}
