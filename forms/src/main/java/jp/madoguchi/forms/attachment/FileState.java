package jp.madoguchi.forms.attachment;

/** 検査の状態 of an attached file. */
public enum FileState {
    /** It came before files were looked at; it is scanned as time allows. */
    BEFORE,
    /** 検査中: nobody opens it yet. */
    CHECKING,
    CLEAN,
    /** It is not what it says, or cannot be read. */
    UNFIT,
    /** ウイルス: nobody opens it. */
    INFECTED;

    public boolean isOpen() {
        return this == BEFORE || this == CLEAN;
    }

    /** Something is to be done about it. */
    public boolean isBad() {
        return this == UNFIT || this == INFECTED;
    }
}
