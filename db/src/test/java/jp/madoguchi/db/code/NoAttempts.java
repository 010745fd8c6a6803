package jp.madoguchi.db.code;

import java.lang.reflect.Proxy;
import java.time.Clock;

/** Counts in which nothing was ever tried. */
public final class NoAttempts {

    private NoAttempts() {
    }

    public static Attempts attempts() {
        return new Attempts((AttemptMapper) Proxy.newProxyInstance(AttemptMapper.class.getClassLoader(), new Class<?>[] {AttemptMapper.class},
                (proxy, method, arguments) -> method.getReturnType() == int.class ? 0 : null), Clock.systemUTC());
    }
}
