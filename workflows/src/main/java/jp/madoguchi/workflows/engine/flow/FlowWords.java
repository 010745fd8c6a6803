package jp.madoguchi.workflows.engine.flow;

/** The words of our own on a flow, in decisions and results; they stand in the message file. */
@FunctionalInterface
public interface FlowWords {

    /** The codes themselves, where nobody reads them. */
    FlowWords NONE = code -> code;

    String of(String code);
}
