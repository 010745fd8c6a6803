package jp.madoguchi.platform.office.registry.entry;

/** 状態 on the way to being digital. */
public enum DigitalState {
    /** 未着手 */ NOT_STARTED,
    /** 検討 */ CONSIDERED,
    /** 構築 */ BUILDING,
    /** 試行 */ TRIAL,
    /** デジタル化済 */ LIVE
}
