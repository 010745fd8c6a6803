package jp.madoguchi.workflows.engine.process;

/** How a task ended; the process goes on by it. */
public enum Outcome { FORWARD, CORRECT, RESUBMIT, GRANT, REFUSE, RETURN, AGREE, AGAINST, EXPIRE }
