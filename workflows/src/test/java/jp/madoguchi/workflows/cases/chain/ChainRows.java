package jp.madoguchi.workflows.cases.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import org.jspecify.annotations.Nullable;

/** One chain kept in memory, and what was written down of it. */
final class ChainRows implements ChainMapper {

    static final ProcedureId REPORT = new ProcedureId(new UUID(4, 2));
    static final FormVersionId FORM = new FormVersionId(new UUID(0, 2));

    final List<String> done = new ArrayList<>();
    final List<ApplicationId> chain = new ArrayList<>();
    final List<ApplicationId> following = new ArrayList<>();
    final Map<DraftId, Chain.Begun> drafts = new LinkedHashMap<>();
    final Map<ApplicationId, Chain.Begun> sent = new LinkedHashMap<>();
    final List<Dues.Due> toTell = new ArrayList<>();
    @Nullable LocalDate dueOn;
    Dues.@Nullable Met met;

    @Override
    public @Nullable LocalDate dueOn(ApplicationId application, String follow) {
        return dueOn;
    }

    @Override
    public Optional<Chain.Target> target(AuthorityId authority, String code) {
        return code.equals("R1") ? Optional.of(new Chain.Target(REPORT, FORM, "実績報告")) : Optional.empty();
    }

    @Override
    public void begin(DraftId draft, ApplicationId previous, String follow) {
        drafts.put(draft, new Chain.Begun(previous, follow));
    }

    @Override
    public Optional<Chain.Begun> begunBy(DraftId draft) {
        return Optional.ofNullable(drafts.get(draft));
    }

    @Override
    public Optional<Chain.Begun> begunFor(ApplicationId application) {
        return Optional.ofNullable(sent.get(application));
    }

    @Override
    public List<ApplicationId> following(ApplicationId previous, String follow) {
        return following;
    }

    @Override
    public List<ApplicationId> chain(ApplicationId application) {
        return chain;
    }

    @Override
    public boolean link(ApplicationId sent, DraftId draft) {
        return drafts.containsKey(draft);
    }

    @Override
    public Dues.Met met(ApplicationId sent) {
        return met;
    }

    @Override
    public void dueAgain(ApplicationId met) {
        done.add("again " + met.value().getLeastSignificantBits());
    }

    @Override
    public void meet(ApplicationId by, ApplicationId application, String follow, LocalDate dueOn) {
        done.add("meet " + application.value().getLeastSignificantBits() + " by " + by.value()
                .getLeastSignificantBits() + " " + follow + " "
                + dueOn);
    }

    @Override
    public void due(ApplicationId application, String follow, LocalDate on) {
        done.add("due " + application.value().getLeastSignificantBits() + " " + follow + " " + on);
    }

    @Override
    public List<Dues.Due> toTell(LocalDate until) {
        done.add("until " + until);
        return toTell;
    }

    @Override
    public boolean told(long due, Instant at) {
        done.add("told " + due);
        return true;
    }

    @Override
    public void lock(ApplicationId application) {
        done.add("lock " + application.value().getLeastSignificantBits());
    }
}
