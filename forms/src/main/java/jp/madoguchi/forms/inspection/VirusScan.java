package jp.madoguchi.forms.inspection;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ウイルス検査 by ClamAV's daemon (clamd(8), command INSTREAM). Its address is {@code host:port} or {@code unix:/path}; {@code none} says
 * that nothing is scanned here. Where nothing was ever said, files wait, since nobody decided to open them unscanned.
 */
@Component
public class VirusScan {

    private static final String OFF = "none";
    private static final String UNIX = "unix:";
    private static final int PIECE = 64 * 1024;
    private static final int SECONDS = 60;
    private static final int LONGEST_ANSWER = 4096;
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("virus-scan-watch").factory());

    private final String setting;
    private final @Nullable SocketAddress address;

    /** @throws IllegalArgumentException if it is no address */
    public VirusScan(@Value("${madoguchi.scan:}") String setting) {
        this.setting = setting.strip();
        this.address = this.setting.isEmpty() || isOff() ? null : address(this.setting);
    }

    private static SocketAddress address(String setting) {
        if (setting.startsWith(UNIX)) return UnixDomainSocketAddress.of(setting.substring(UNIX.length()));
        var colon = setting.lastIndexOf(':');
        if (colon < 1 || !setting.substring(colon + 1).matches("\\d{1,5}"))
            throw new IllegalArgumentException("madoguchi.scan is host:port, unix:/path or none, not " + setting);
        return InetSocketAddress.createUnresolved(setting.substring(0, colon), Integer.parseInt(setting.substring(colon + 1)));
    }

    /** Somebody decided that files are opened unscanned. */
    public boolean isOff() {
        return setting.equals(OFF);
    }

    /** Nobody said anything about it yet. */
    public boolean isUnsaid() {
        return setting.isEmpty();
    }

    /**
     * @return false where a virus was found
     * @throws IOException if the scanner is away, or says neither
     */
    public boolean isClean(InputStream file) throws IOException {
        if (address == null) throw new IOException("No scanner is set");
        try (var channel = open(address)) {
            var end = WATCH.schedule(() -> close(channel), SECONDS, TimeUnit.SECONDS);
            try {
                channel.connect(resolved(address));
                return isClean(file, channel);
            } finally {
                end.cancel(false);
            }
        }
    }

    private static boolean isClean(InputStream file, SocketChannel channel) throws IOException {
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        var in = Channels.newInputStream(channel);
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        try {
            for (var read = file.read(piece); read >= 0; read = file.read(piece)) {
                if (read == 0) continue;
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
        } catch (java.nio.channels.ClosedChannelException e) {
            throw new IOException("The scanner took too long", e);
        } catch (IOException e) {
            // It ends what is too large for it in the middle, and says why.
        }
        var answer = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8).replace("\0", "").strip();
        if (answer.equals("stream: OK")) return true;
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) return false;
        throw new IOException("The scanner answered: " + answer);
    }

    private static SocketChannel open(SocketAddress address) throws IOException {
        return address instanceof UnixDomainSocketAddress ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    private static SocketAddress resolved(SocketAddress address) {
        return address instanceof InetSocketAddress inet ? new InetSocketAddress(inet.getHostString(), inet.getPort()) : address;
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // It is gone, then.
        }
    }
}
