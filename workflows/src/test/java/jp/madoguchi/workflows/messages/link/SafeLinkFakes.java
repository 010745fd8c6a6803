package jp.madoguchi.workflows.messages.link;

import java.util.Map;
import java.util.Optional;

/** Links that are good for what they say. */
public final class SafeLinkFakes extends SafeLinks {

    private final Map<String, SafeLink> all;

    public SafeLinkFakes(Map<String, SafeLink> all) {
        super(null, "");
        this.all = all;
    }

    @Override
    public Optional<SafeLink> find(String text, SafeLink.Purpose purpose) {
        return Optional.ofNullable(all.get(text)).filter(link -> link.purpose() == purpose);
    }
}
