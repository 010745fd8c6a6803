package jp.madoguchi.forms.inspection;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks INSTREAM as ClamAV's daemon does, and finds the text of the EICAR test file. */
public final class ScanStandIn implements AutoCloseable {

    /** The test file of eicar.org, in two halves so that no scanner minds this source. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
    private final int most;

    /** @param most bytes that it takes */
    public ScanStandIn(int most) throws IOException {
        this.most = most;
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // The next one, or none.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) throw new IOException(command);
        var all = new StringBuilder();
        for (var piece = in.readInt(); piece > 0; piece = in.readInt()) {
            all.append(new String(in.readNBytes(piece), StandardCharsets.ISO_8859_1));
            if (all.length() > most) break;
        }
        var said = all.length() > most ? "INSTREAM size limit exceeded. ERROR" : all.indexOf(EICAR) >= 0 ? "stream: Eicar-Test FOUND"
                : "stream: OK";
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
