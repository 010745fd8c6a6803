package jp.madoguchi.db.key;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** A node whose keys are others than those of the nodes before it does not start: no code that they sent would be right here. */
@Component
class SharedKeys implements SmartInitializingSingleton {

    private static final int BYTES = 8;

    private final KeyRing keys;
    private final KnownKeyMapper mapper;

    SharedKeys(KeyRing keys, KnownKeyMapper mapper) {
        this.keys = keys;
        this.mapper = mapper;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var purpose : KeyPurpose.values()) keys.loaded(purpose).forEach(key -> check(purpose, key));
    }

    private void check(KeyPurpose purpose, Key key) {
        var name = purpose.word() + "." + key.id();
        var fingerprint = Arrays.copyOf(key.mac(("fingerprint of " + name).getBytes(StandardCharsets.UTF_8)), BYTES);
        mapper.put(purpose.word(), key.id(), fingerprint);
        if (!mapper.isThat(purpose.word(), key.id(), fingerprint)) throw new IllegalStateException("The key " + name
                + " is another one than that of the nodes before; all nodes share one key file (docs/operations.md, Keys)");
    }
}
