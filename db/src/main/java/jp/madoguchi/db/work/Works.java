package jp.madoguchi.db.work;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** 背景の作業 for whoever looks after the site. Who may is asked by the caller. */
@Service
public class Works {

    private final Jobs jobs;
    private final Runner runner;
    private final WorkMapper mapper;
    private final Clock clock;

    Works(Jobs jobs, Runner runner, WorkMapper mapper, Clock clock) {
        this.jobs = jobs;
        this.runner = runner;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Of this version of the site. */
    public List<WorkStanding> all() {
        return mapper.all().stream().filter(work -> jobs.has(work.name())).toList();
    }

    public boolean has(String name) {
        return jobs.has(name);
    }

    /** Items that failed: those that are put aside first. */
    public List<SetAside> aside() {
        return mapper.aside();
    }

    /**
     * いま実行する: at once, in a thread of its own.
     *
     * @return false where it is done right now, here or on another node
     */
    public boolean begin(String name) {
        return runner.begin(name);
    }

    /** もう一度: an item that was put aside is tried when its work runs next. */
    public void again(String work, String item) {
        mapper.again(work, item, clock.instant());
    }
}
