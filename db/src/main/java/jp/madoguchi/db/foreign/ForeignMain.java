package jp.madoguchi.db.foreign;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The other end of {@link ForeignProcess}: looks at one file after the other until its input ends. */
final class ForeignMain {

    private ForeignMain() {
    }

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        // What libraries tell is no answer.
        System.setOut(System.err);
        Alone.begin();
        while (true) {
            try {
                one(in, out);
            } catch (EOFException e) {
                return;
            }
        }
    }

    private static void one(DataInputStream in, DataOutputStream out) throws IOException {
        var look = in.readUTF();
        var with = new ArrayList<String>();
        for (var i = in.readInt(); i > 0; i--) with.add(in.readUTF());
        var file = in.readNBytes(in.readInt());
        Pieces.end(out, answered(look, file, List.copyOf(with), Pieces.to(out)));
    }

    /** Too much memory ends the process; all else is about this file alone. */
    private static boolean answered(String look, byte[] file, List<String> with, DataOutputStream answer) throws IOException {
        try {
            var made = Class.forName(look).asSubclass(Look.class).getDeclaredConstructor();
            made.setAccessible(true);
            made.newInstance().at(file, with, answer);
            answer.flush();
            return true;
        } catch (Exception | StackOverflowError e) {
            return false;
        }
    }
}
