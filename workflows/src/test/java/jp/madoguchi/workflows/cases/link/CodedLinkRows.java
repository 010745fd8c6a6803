package jp.madoguchi.workflows.cases.link;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.code.AttemptFakes;
import jp.madoguchi.db.code.CodeFakes;
import jp.madoguchi.db.code.SecretLinkFakes;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** Links with a code, kept in memory. */
public final class CodedLinkRows implements CodedLinkMapper {

    private final Map<UUID, Kept> links = new LinkedHashMap<>();
    private final Map<UUID, byte[]> browsers = new LinkedHashMap<>();

    public CodedLinks with(SecretLinkFakes secrets, CodeFakes codes) {
        return with(secrets, codes, new AttemptFakes());
    }

    CodedLinks with(SecretLinkFakes secrets, CodeFakes codes, AttemptFakes attempts) {
        return new CodedLinks(this, secrets, codes, attempts, ApplicationFakes.CLOCK);
    }

    /** The tasks that they lead to, each with where it went. */
    public Map<String, String> made() {
        var all = new LinkedHashMap<String, String>();
        links.values().forEach(kept -> all.put(kept.task(), kept.mail()));
        return all;
    }

    @Override
    public void insert(UUID id, AuthorityId authority, String task, String mail, Instant at) {
        links.put(id, new Kept(task, mail, false));
    }

    @Override
    public Optional<Kept> find(UUID id, byte[] browser) {
        return Optional.ofNullable(links.get(id)).map(kept -> new Kept(kept.task(), kept.mail(), Arrays.equals(browsers.get(id), browser)));
    }

    @Override
    public void endUnopened(String task) {
        links.entrySet().removeIf(one -> one.getValue().task().equals(task) && one.getValue().mail().isEmpty() && !browsers.containsKey(one.getKey()));
    }

    @Override
    public void letIn(UUID id, byte[] browser) {
        browsers.put(id, browser);
    }
}
