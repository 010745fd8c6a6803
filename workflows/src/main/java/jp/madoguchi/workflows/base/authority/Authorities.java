package jp.madoguchi.workflows.base.authority;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Knows whose counter this installation is: the authority of {@code madoguchi.authority}. */
@Service
public class Authorities {

    private final AuthorityMapper mapper;
    private final String code;
    private final Map<String, Authority> known = new ConcurrentHashMap<>();

    Authorities(AuthorityMapper mapper, @Value("${madoguchi.authority}") String code) {
        this.mapper = mapper;
        this.code = code;
    }

    public Authority here() {
        return known.computeIfAbsent(code, key -> find(key).orElseThrow(() ->
                new IllegalStateException("No authority with code " + key
                        + " (madoguchi.authority); docs/operations.md says how to set one up")));
    }

    public Optional<Authority> find(String code) {
        return mapper.find(code);
    }

    public Authority get(AuthorityId id) {
        return mapper.get(id);
    }
}
