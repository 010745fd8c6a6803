package jp.madoguchi.workflows.application;

/** 起案: what the clerk proposes to the approver. */
public enum Proposal { GRANT, REFUSE }
