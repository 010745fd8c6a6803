package jp.madoguchi.workflows.engine.part;

/** 書類の用途: where a document is issued. Only that of the flow is a step that an application comes to. */
public enum Use {
    /** 交付: where it stands among the steps. */
    FLOW,
    /** 受付票: when the application is received. */
    RECEIPT,
    /** 不許可の通知. */
    REFUSAL,
    /** 取消しの通知. */
    REVOCATION,
    /** 一覧・ラベル: one document about many applications, made in a batch. */
    SHEET
}
