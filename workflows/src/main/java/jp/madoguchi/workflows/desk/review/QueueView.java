package jp.madoguchi.workflows.desk.review;

/** 表示: which of a department's applications are listed. Its words are {@code queue.<name>}. */
public enum QueueView { TURN, MINE, SOON, UNASSIGNED, RESUBMITTED, APPROVAL, UNDELIVERED, OPEN, CLOSED }
