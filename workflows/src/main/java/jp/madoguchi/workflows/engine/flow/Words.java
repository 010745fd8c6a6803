package jp.madoguchi.workflows.engine.flow;

/** The words of our own on a flow, in decisions and results; they stand in the message file. */
@FunctionalInterface
public interface Words {

    /** The codes themselves, where nobody reads them. */
    Words NONE = code -> code;

    String of(String code);
}
