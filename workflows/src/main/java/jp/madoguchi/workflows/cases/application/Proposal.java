package jp.madoguchi.workflows.cases.application;

/** 起案: what the clerk proposes to the approver. */
public enum Proposal { GRANT, REFUSE }
