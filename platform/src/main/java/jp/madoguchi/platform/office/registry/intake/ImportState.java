package jp.madoguchi.platform.office.registry.intake;

/** Where an import stands. */
enum ImportState {
    /** 読み込み中 */ READING,
    /** 照合中: rows are read and compared with the registry */ CHECKING,
    /** 確認待ち: somebody has to look and to say yes */ READY,
    /** 取り込み中 */ APPLYING,
    /** 済 */ DONE,
    /** the file cannot be an import at all */ REFUSED;

    boolean isWork() {
        return this == READING || this == CHECKING || this == APPLYING;
    }
}
