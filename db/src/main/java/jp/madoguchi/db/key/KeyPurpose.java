package jp.madoguchi.db.key;

import java.util.Locale;

/** 鍵の用途: what a key is for. A node may be given those of some purposes only. */
public enum KeyPurpose {

    /** 確認コード of residents. */
    CODES,
    /** 認証アプリの秘密 of staff. */
    FACTORS,
    /** Secrets among the settings of an authority. */
    SETTINGS,
    /** 電子印. */
    SEALS;

    /** As it stands in the file and the environment. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
