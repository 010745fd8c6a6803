package jp.madoguchi.workflows.cases.draw;

import java.time.Instant;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.ProcedureId;
import org.jspecify.annotations.Nullable;

/**
 * 抽選 of one step of a procedure.
 *
 * @param seed 64 hexadecimal digits; the empty string until it is drawn
 * @param commitment SHA-256 of the seed, public from the announcement on
 * @param drawAt not before this
 */
public record Draw(DrawId id, ProcedureId procedure, String step, String title, int places, int reserves, String seed, String commitment,
        Instant announcedAt, Instant drawAt, @Nullable Instant drawnAt) {

    public boolean isDrawn() {
        return drawnAt != null;
    }
}
