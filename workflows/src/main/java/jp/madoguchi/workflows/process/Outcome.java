package jp.madoguchi.workflows.process;

/** How a step ended; the process goes on by it. */
public enum Outcome { FORWARD, CORRECT, RESUBMIT, GRANT, REFUSE, RETURN }
