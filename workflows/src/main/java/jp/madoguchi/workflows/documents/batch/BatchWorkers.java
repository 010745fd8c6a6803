package jp.madoguchi.workflows.documents.batch;

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

/** Workers for batches, on threads of their own: mail and clocks do not wait for them. They stop after the item in hand. */
@Component
class BatchWorkers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWorkers.class);

    private final BatchWork work;
    private final int most;
    private final ExecutorService threads;
    private final AtomicInteger busy = new AtomicInteger();
    private volatile boolean stopped;

    /** @param most at a time on this node; 0 leaves the work to others */
    BatchWorkers(BatchWork work, @Value("${madoguchi.batch-workers:2}") int most) {
        this.work = work;
        this.most = most;
        this.threads = Executors.newFixedThreadPool(Math.max(1, most), Thread.ofPlatform().daemon().name("batch-", 0).factory());
    }

    @Scheduled(fixedDelayString = "${madoguchi.batches-every:1s}")
    void look() {
        if (!work.isAny()) return;
        for (var i = busy.get(); i < most; i++) {
            busy.incrementAndGet();
            threads.execute(this::run);
        }
    }

    private void run() {
        try {
            while (!stopped && work.next());
            if (!stopped) work.finish();
        } catch (RuntimeException e) {
            LOG.warn("Batches rest for a moment: {}", e.toString());
        } finally {
            busy.decrementAndGet();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped = true;
        threads.shutdown();
        if (!threads.awaitTermination(20, TimeUnit.SECONDS)) LOG.warn("A batch did not end its item in time");
    }
}
