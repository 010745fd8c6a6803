package jp.madoguchi.db;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapper without a database: answers what it was told to, has nothing of all else, and remembers what was written. What the
 * statements themselves do is asked of PostgreSQL, by the mapper tests.
 */
public final class MapperFake implements InvocationHandler {

    /** Every call that no answer was given for: its name and what was given with it. */
    public final List<String> done = new ArrayList<>();
    private final Map<String, Function<Object[], ?>> answers = new HashMap<>();

    public MapperFake answering(String method, Function<Object[], ?> answer) {
        answers.put(method, answer);
        return this;
    }

    public <T> T as(Class<T> mapper) {
        return mapper.cast(Proxy.newProxyInstance(mapper.getClassLoader(), new Class<?>[] {mapper}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] args) {
        var given = args == null ? new Object[0] : args;
        var answer = answers.get(method.getName());
        if (answer != null) return answer.apply(given);
        if (method.getReturnType() == Optional.class) return Optional.empty();
        if (method.getReturnType() == List.class) return List.of();
        done.add((method.getName() + " " + String.join(" ", Arrays.stream(given).map(String::valueOf).toList())).strip());
        if (method.getReturnType() == boolean.class) return true;
        return method.getReturnType() == int.class ? 0 : null;
    }
}
