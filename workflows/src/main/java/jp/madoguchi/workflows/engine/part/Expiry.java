package jp.madoguchi.workflows.engine.part;

/** 期限を過ぎたとき: the application ends, goes on (a branch can look at it), or stays with a clerk to see to it. */
public enum Expiry { CLOSE, GO_ON, STAY }
