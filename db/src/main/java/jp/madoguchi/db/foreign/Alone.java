package jp.madoguchi.db.foreign;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolFamily;
import java.net.Socket;
import java.net.URL;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.stream.Stream;

/** 網なし: in a process that looks at foreign files nothing opens a connection and no name becomes an address, wherever it runs. */
public final class Alone extends InetAddressResolverProvider {

    /** Set in those processes only; the site finds this class as well. */
    static final String SET = "madoguchi.alone";

    private static final Set<String> OWN = Set.of("file", "jar", "nested", "jrt");

    /** From here on nothing leaves this process. */
    @SuppressWarnings("deprecation")
    static void begin() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new IllegalStateException("alone");
        });
        URL.setURLStreamHandlerFactory(protocol -> {
            if (OWN.contains(protocol)) return null;
            throw new IllegalStateException("alone");
        });
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return System.getProperty(SET) == null ? configuration.builtinResolver() : new Nowhere();
    }

    @Override
    public String name() {
        return "alone";
    }

    private static final class Nowhere implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws java.net.UnknownHostException {
            throw new java.net.UnknownHostException("alone");
        }

        @Override
        public String lookupByAddress(byte[] address) throws java.net.UnknownHostException {
            throw new java.net.UnknownHostException("alone");
        }
    }

    /** What channels are made by there. */
    public static final class Channels extends SelectorProvider {

        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw new IOException("alone");
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw new IOException("alone");
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw new IOException("alone");
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw new IOException("alone");
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw new IOException("alone");
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw new IOException("alone");
        }
    }
}
