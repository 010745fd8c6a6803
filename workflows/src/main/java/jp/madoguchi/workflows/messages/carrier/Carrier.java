package jp.madoguchi.workflows.messages.carrier;

import java.io.IOException;

/** One way to bring notices to people. */
public interface Carrier {

    Channel channel();

    /** For as many letters as come; connects with the first. */
    Line open();

    /** A connection, used by one thread. */
    interface Line extends AutoCloseable {

        /**
         * @throws Undeliverable where it will never get there
         * @throws IOException where another try may help
         */
        void send(Letter letter) throws Undeliverable, IOException;

        @Override
        void close();
    }
}
