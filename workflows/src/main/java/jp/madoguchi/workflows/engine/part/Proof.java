package jp.madoguchi.workflows.engine.part;

/** 決裁の証明: what a decider has to do besides pressing a button. */
public enum Proof {
    /** 押すだけ: who pressed, and when, is written down as ever. */
    NONE,
    /** 確認を記録する: says that they looked at what is decided. */
    CONFIRM,
    /** 本人の電子署名: signs what is decided with the own certificate. */
    SIGN
}
