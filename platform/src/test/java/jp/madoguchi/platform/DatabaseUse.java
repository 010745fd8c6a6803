package jp.madoguchi.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What each request asks of the database, noted on the server's side: its statements, and every place where it takes a second
 * connection while it holds one. Two of those are what locks up a pool, however large it is: no page, act, job or listener gets a
 * second one here, in whatever test it runs.
 */
public final class DatabaseUse {

    /** A request names itself in this header to be noted. */
    public static final String HEADER = "X-Noted-As";

    /** @param seconds where in our code a second connection was taken */
    public record Use(List<String> statements, List<String> seconds) {
    }

    private static final class Running {
        private final Use use;

        private Running(Use use) {
            this.use = use;
        }
    }

    private static final ThreadLocal<Running> RUNNING = new ThreadLocal<>();
    private static final ThreadLocal<Integer> HELD = ThreadLocal.withInitial(() -> 0);
    private static final Map<String, Use> NOTED = new ConcurrentHashMap<>();

    private DatabaseUse() {
    }

    /** Of the request that called itself so, and of those that it was redirected to. */
    public static Use of(String name) {
        var use = NOTED.get(name);
        if (use == null) throw new AssertionError("no request of that name: " + name);
        return use;
    }

    /** Outermost, so that the session and who is signed in count, too. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Noting extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var name = request.getHeader(HEADER);
            if (name == null) {
                chain.doFilter(request, response);
                return;
            }
            RUNNING.set(new Running(NOTED.computeIfAbsent(name,
                    key -> new Use(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>()))));
            try {
                chain.doFilter(request, response);
            } finally {
                RUNNING.remove();
            }
        }
    }

    static final class Watched implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source && name.equals("dataSource") ? new WatchedSource(source) : bean;
        }
    }

    private static final class WatchedSource extends DelegatingDataSource {

        private WatchedSource(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var running = RUNNING.get();
            if (HELD.get() > 0) {
                if (running != null) running.use.seconds().add(place());
                // A test may take them all, and the engine's own clean-up, one at a time by night, begins anew after its commit.
                if (!Thread.currentThread().getName().equals("main") && !isOfTheEngine()) throw new IllegalStateException("a second connection at " + place());
            }
            var connection = super.getConnection();
            HELD.set(HELD.get() + 1);
            var open = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(DatabaseUse.class.getClassLoader(),
                    new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                if (method.getName().equals("close") && open.getAndSet(false)) HELD.set(HELD.get() - 1);
                if (running != null && method.getName().startsWith("prepare")) running.use.statements()
                        .add(String.valueOf(args[0]).strip().replaceAll("\\s+", " "));
                try {
                    return method.invoke(connection, args);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }

        private static boolean isOfTheEngine() {
            return Arrays.stream(new Throwable().getStackTrace()).anyMatch(frame -> frame.getClassName().endsWith("HistoryCleanupHandler"));
        }

        private static String place() {
            return Arrays.stream(new Throwable().getStackTrace()).map(StackTraceElement::toString)
                    .filter(frame -> frame.contains("jp.madoguchi.") && !frame.contains("DatabaseUse")
                            && !frame.contains("$$")).limit(3).toList().toString();
        }
    }
}
