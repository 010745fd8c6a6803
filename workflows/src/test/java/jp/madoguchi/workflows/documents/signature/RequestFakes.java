package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.engine.flow.Place;
import org.jspecify.annotations.Nullable;

/** Requests and hand-overs kept in memory; the statements themselves are RequestMapperTest's and HandoverMapperTest's. */
final class RequestFakes implements RequestMapper {

    final Map<String, Requests.Row> rows = new LinkedHashMap<>();
    final Map<String, Statement> frozen = new LinkedHashMap<>();
    final Map<String, Integer> submissions = new LinkedHashMap<>();

    @Override
    public void insert(String task, ApplicationId application, String step, String signer, String name, Instant at) {
        rows.put(task, new Requests.Row(application, step, signer, name, null));
    }

    @Override
    public List<String> latest(ApplicationId application) {
        return rows.entrySet().stream().filter(row -> row.getValue().application().equals(application) && row.getValue().decider() == null)
                .map(Map.Entry::getKey).toList();
    }

    @Override
    public List<String> ever(ApplicationId application) {
        return rows.entrySet().stream().filter(row -> row.getValue().application().equals(application)).map(Map.Entry::getKey).toList();
    }

    @Override
    public Optional<Requests.Row> find(String task) {
        return Optional.ofNullable(rows.get(task));
    }

    @Override
    public @Nullable String statement(String task) {
        return frozen.containsKey(task) ? frozen.get(task).json() : null;
    }

    @Override
    public void askDecider(String id, Task task, Place place, Staff staff, Statement statement, Instant at) {
        rows.put(id, new Requests.Row(task.application(), place.step(), place.part(), staff.name(), staff.person()));
        frozen.put(id, statement);
    }

    @Override
    public @Nullable String lock(String task) {
        return statement(task);
    }

    @Override
    public Optional<Statement> frozen(String task) {
        return Optional.ofNullable(frozen.get(task));
    }

    @Override
    public void freeze(String task, Statement statement, int submission, Instant at) {
        frozen.put(task, statement);
        submissions.put(task, submission);
    }

    @Override
    public Optional<Integer> submission(String task) {
        return Optional.ofNullable(submissions.get(task));
    }

    /** Hand-overs, each by the bytes of its token. */
    static final class Handing implements HandoverMapper {

        /** One that was begun. */
        record Begun(String task, Bytes browser, Instant expires, boolean answered, String problem) {
        }

        final Map<Bytes, Begun> all = new LinkedHashMap<>();
        final List<Instant> forgotten = new ArrayList<>();

        @Override
        public void insert(byte[] token, String task, byte[] browser, Instant expires) {
            all.put(new Bytes(token), new Begun(task, new Bytes(browser), expires, false, ""));
        }

        @Override
        public Optional<Handovers.Handover> of(String task, byte[] browser, Instant now) {
            return all.values().stream().filter(one -> one.task.equals(task) && one.browser.equals(new Bytes(browser))).findFirst()
                    .map(one -> new Handovers.Handover(task, one.browser, one.answered, !one.expires.isAfter(now), one.problem));
        }

        @Override
        public Optional<String> take(byte[] token, Instant now) {
            return good(token, now).map(Begun::task);
        }

        private Optional<Begun> good(byte[] token, Instant now) {
            return Optional.ofNullable(all.get(new Bytes(token))).filter(one -> !one.answered && one.expires.isAfter(now));
        }

        @Override
        public Optional<Handovers.Handover> answer(byte[] token, Instant now) {
            var found = good(token, now);
            found.ifPresent(one -> all.put(new Bytes(token), new Begun(one.task, one.browser, one.expires, true, "")));
            return found.map(one -> new Handovers.Handover(one.task, one.browser, true, false, ""));
        }

        @Override
        public void problem(byte[] token, String problem) {
            all.computeIfPresent(new Bytes(token), (key, one) -> new Begun(one.task, one.browser, one.expires, one.answered, problem));
        }

        @Override
        public void end(String task, byte[] browser) {
            all.values().removeIf(one -> one.task.equals(task) && one.browser.equals(new Bytes(browser)));
        }

        @Override
        public void endAll(String task) {
            all.values().removeIf(one -> one.task.equals(task));
        }

        @Override
        public void forgetBefore(Instant at) {
            forgotten.add(at);
        }
    }
}
