package jp.madoguchi.platform.office.registry.entry;

/** 妨げ: why a procedure is not digital yet. */
public enum Obstacle {
    /** 電子署名 */ SIGNATURE,
    /** 電子収納 */ PAYMENT,
    /** 来庁 */ VISIT,
    /** 業務見直し */ BPR,
    /** 法令 */ LAW
}
