package jp.madoguchi.platform.office.registry.entry;

/** 受付の方法. */
public enum IntakeChannel {
    /** オンライン */ ONLINE,
    /** 窓口 */ COUNTER,
    /** 郵送 */ MAIL,
    /** 他システム */ OTHER
}
