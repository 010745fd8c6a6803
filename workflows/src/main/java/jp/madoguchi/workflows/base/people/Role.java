package jp.madoguchi.workflows.base.people;

/** 役割 of a member of staff. */
public enum Role {
    /** 審査担当 */ CLERK,
    /** 決裁者 */ APPROVER,
    /** 手続担当者 */ OWNER,
    /** 推進担当 */ OFFICE,
    /** 管理者 */ ADMINISTRATOR,
    /** 照会先: sees only what it is asked about */ CONSULTED
}
