package jp.madoguchi.db.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 鍵束: from {@code madoguchi.keys.<purpose>.<id>} (environment: {@code MADOGUCHI_KEYS_CODES_K1}) or, without any of them, from the file that
 * {@code madoguchi.key-file} names. All nodes share it.
 */
@Component
public class KeyRing {

    private final Map<KeyPurpose, Map<String, Key>> keys;

    KeyRing(Environment environment, @Value("${madoguchi.key-file:${madoguchi.data:data}/keys}") Path file) {
        var given = Binder.get(environment).bind("madoguchi.keys", Bindable.mapOf(String.class, String.class)).orElse(Map.of());
        try {
            this.keys = given.isEmpty() ? KeyRingFile.read(file) : read(given);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<KeyPurpose, Map<String, Key>> read(Map<String, String> given) {
        var keys = new LinkedHashMap<KeyPurpose, Map<String, Key>>();
        given.forEach((name, secret) -> KeyRingFile.put(keys, name.replaceFirst("\\..*", ""), name.replaceFirst("[^.]*\\.", ""), secret));
        return keys;
    }

    /** The one that is used; it is an error to ask on a node that was not given any. */
    public Key current(KeyPurpose purpose) {
        return all(purpose).getLast();
    }

    /** All that may have been used, the current one last. */
    public List<Key> all(KeyPurpose purpose) {
        var some = loaded(purpose);
        if (some.isEmpty()) throw new IllegalStateException("This node has no key for " + purpose.word() + " (docs/operations.md, Keys)");
        return some;
    }

    /** Of the numbers behind k the greatest is the newest. */
    List<Key> loaded(KeyPurpose purpose) {
        return keys.getOrDefault(purpose, Map.of()).values().stream().sorted(Comparator.comparing(Key::number)).toList();
    }
}
