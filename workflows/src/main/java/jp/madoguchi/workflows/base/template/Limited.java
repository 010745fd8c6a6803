package jp.madoguchi.workflows.base.template;

import java.io.StringWriter;

/** Takes no more than so many characters. */
final class Limited extends StringWriter {

    private final int most;

    Limited(int most) {
        this.most = most;
    }

    @Override
    public void write(String text) {
        if (getBuffer().length() + text.length() > most) throw new IllegalStateException("a document of more than " + most + " characters");
        super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
        write(text.substring(from, from + length));
    }
}
