package jp.madoguchi.workflows.documents.signature;

import java.util.List;
import java.util.Set;
import jp.madoguchi.db.id.ApplicationId;

/** Requests as they are given, for tests of what is shown of them. */
public final class RequestList extends Requests {

    private final List<Request> all;
    private final Set<String> outdated;

    /** @param outdated the tasks of those whose answers were corrected since */
    public RequestList(List<Request> all, Set<String> outdated) {
        super(null, null, null, null, null, null, null, null);
        this.all = all;
        this.outdated = outdated;
    }

    @Override
    public List<Request> of(ApplicationId application) {
        return all.stream().filter(one -> one.application().equals(application)).toList();
    }

    @Override
    public boolean isOutdated(Request request) {
        return outdated.contains(request.task());
    }
}
