package jp.madoguchi.forms.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 検査を待つファイル: how many files nobody can open yet, and since when the first of them waits. */
public record FilesWaiting(long many, @Nullable Instant since) {
}
