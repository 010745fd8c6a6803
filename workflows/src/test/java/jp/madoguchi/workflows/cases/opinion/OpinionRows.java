package jp.madoguchi.workflows.cases.opinion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;

/** Opinions and links kept in memory. */
final class OpinionRows implements OpinionMapper {

    final List<Opinion> opinions = new ArrayList<>();
    final Map<UUID, Links.Link> links = new LinkedHashMap<>();
    private final Map<UUID, byte[]> browsers = new LinkedHashMap<>();

    @Override
    public List<Opinion> of(ApplicationId application) {
        return opinions;
    }

    @Override
    public void insert(ApplicationId application, Opinion opinion) {
        opinions.add(opinion);
    }

    @Override
    public void insertLink(UUID id, String task, String mail, Instant at) {
        links.put(id, new Links.Link(id, task, mail, false, false));
    }

    @Override
    public Optional<Links.Link> link(UUID id, byte[] browser, boolean over) {
        return Optional.ofNullable(links.get(id)).map(link -> new Links.Link(id, link.task(), link.mail(),
                Arrays.equals(browsers.get(id), browser), over));
    }

    @Override
    public void letIn(UUID id, byte[] browser) {
        browsers.put(id, browser);
    }
}
