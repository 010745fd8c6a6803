package jp.madoguchi.workflows.documents.trust;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;

/** The other end of {@link FirstLookProcess}: reads files from its input until that ends, and answers each with a code. */
final class FirstLookMain {

    private FirstLookMain() {
    }

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(System.out);
        // What libraries tell is no answer.
        System.setOut(System.err);
        while (true) {
            try {
                var file = in.readNBytes(in.readInt());
                out.writeUTF(Objects.requireNonNullElse(Bounds.refuse(file), ""));
                out.flush();
            } catch (EOFException e) {
                return;
            }
        }
    }
}
