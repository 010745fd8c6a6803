package jp.madoguchi.forms.attachment;

/** The row of a file is there, and its bytes are not. Nobody is to blame who asks for it. */
public final class FileMissing extends RuntimeException {

    FileMissing() {
        super("The bytes of an attachment are gone", null, false, false);
    }
}
