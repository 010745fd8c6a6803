package jp.madoguchi.workflows.cases.task;

/** Somebody else acted on the application in the meantime; nothing of this act was done. */
public class ChangedMeanwhile extends RuntimeException {

    public ChangedMeanwhile() {
        super("The application was changed in the meantime", null, false, false);
    }
}
