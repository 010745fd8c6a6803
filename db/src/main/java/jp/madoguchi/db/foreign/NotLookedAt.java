package jp.madoguchi.db.foreign;

/** 読めないファイル: whoever looked at the file could not read it, or ended over it, by too much memory or too much time. */
public final class NotLookedAt extends Exception {

    NotLookedAt(String why) {
        super(why, null, false, false);
    }
}
