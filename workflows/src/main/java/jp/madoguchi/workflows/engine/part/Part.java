package jp.madoguchi.workflows.engine.part;


/** A part of a step that has a place of its own in the process: a department, a stage, a way. */
public sealed interface Part permits Lane, Body, Stage, Way, Reply, Signer, Rule, Fee {

    /** Within its step; a letter, then letters and digits. */
    String key();

    String name();
}
