package jp.madoguchi.workflows.messages.outbox;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** 送信の車線: one lane of its own for codes, so that no batch stands before them; the others take what comes first. */
@Component
class SenderPool implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SenderPool.class);

    private final NoticeSender sender;
    private final Lane codes;
    private final Lane others;
    private volatile boolean stopped;

    SenderPool(NoticeSender sender, @Value("${madoguchi.mail.lanes:4}") int lanes) {
        this.sender = sender;
        this.codes = new Lane(Priority.CODE, 1);
        this.others = new Lane(Priority.BULK, lanes);
    }

    @Scheduled(fixedDelayString = "${madoguchi.mail-every:1s}")
    void look() {
        codes.fill();
        others.fill();
    }

    private final class Lane {

        private final Priority lowest;
        private final int most;
        private final ExecutorService threads;
        private final AtomicInteger busy = new AtomicInteger();

        Lane(Priority lowest, int most) {
            this.lowest = lowest;
            this.most = most;
            this.threads = Executors.newFixedThreadPool(most, Thread.ofPlatform().daemon()
                    .name("mail-" + lowest.name().toLowerCase(java.util.Locale.ROOT) + "-", 0).factory());
        }

        /** One at first; it calls the others when there is more than it can carry at once. */
        void fill() {
            if (busy.get() == 0) start();
        }

        private void start() {
            if (stopped || busy.incrementAndGet() > most) busy.decrementAndGet();
            else threads.execute(this::run);
        }

        private void run() {
            try {
                while (!stopped && sender.round(lowest)) start();
            } catch (RuntimeException e) {
                LOG.warn("Notices rest for a moment: {}", e.toString());
            } finally {
                busy.decrementAndGet();
            }
        }

        void stop() throws InterruptedException {
            threads.shutdown();
            if (!threads.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("A notice was not sent in time; it is taken up again later");
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        codes.stop();
        others.stop();
    }
}
