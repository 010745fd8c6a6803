package jp.madoguchi.workflows.messages.outbox;

/** 送る順: what comes first when much waits. In the database by its ordinal. */
public enum Priority {
    /** A code or link that somebody waits for in front of a screen. */ CODE,
    /** News to one applicant. */ NEWS,
    /** To the staff. */ STAFF,
    /** The same to many at once. */ BULK
}
