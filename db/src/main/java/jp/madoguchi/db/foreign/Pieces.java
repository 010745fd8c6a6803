package jp.madoguchi.db.foreign;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An answer in pieces, so that both ends know where it ends, and whether it ended well. */
final class Pieces {

    /** The other end is gone, or says that it could not read the file. */
    static final class Broken extends IOException {
        Broken(String why) {
            super(why);
        }
    }

    private static final int PIECE = 8192;
    private static final int FAILED = -1;

    private Pieces() {
    }

    static DataOutputStream to(DataOutputStream out) {
        return new DataOutputStream(new BufferedOutputStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int many) throws IOException {
                if (many == 0) return;
                out.writeInt(many);
                out.write(bytes, from, many);
            }
        }, PIECE));
    }

    static void end(DataOutputStream out, boolean good) throws IOException {
        out.writeInt(good ? 0 : FAILED);
        out.flush();
    }

    /** Ends where the answer ends, and the other may be asked again then. */
    static final class From extends InputStream {

        private final DataInputStream in;
        private int left;
        private boolean over;

        From(InputStream in) {
            this.in = new DataInputStream(in);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int many) throws IOException {
            if (many == 0) return 0;
            try {
                if (left == 0 && !over) next();
                if (over) return -1;
                var got = in.read(bytes, from, Math.min(many, left));
                if (got < 0) throw new Broken("gone");
                left -= got;
                return got;
            } catch (Broken e) {
                throw e;
            } catch (IOException e) {
                throw new Broken(e instanceof EOFException ? "gone" : "broken");
            }
        }

        private void next() throws IOException {
            left = in.readInt();
            if (left == FAILED) throw new Broken("unreadable");
            if (left < 0) throw new Broken("nonsense");
            over = left == 0;
        }
    }
}
