package jp.madoguchi.forms.attachment;

/** The file is there, and nobody opens it: it is being looked at, or should not be opened. */
public final class FileClosed extends RuntimeException {

    private final FileState state;

    FileClosed(FileState state) {
        super("Not open: " + state, null, false, false);
        this.state = state;
    }

    public FileState state() {
        return state;
    }
}
