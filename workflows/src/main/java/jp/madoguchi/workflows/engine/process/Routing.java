package jp.madoguchi.workflows.engine.process;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;

/** What the process has to know about an application to go on (進み方). It is asked in the engine's transaction. */
public interface Routing {

    /** Which way a gate takes: yes, enough, the key of a way, or anything else for the way without a test. */
    String way(ApplicationId application, String gate);

    /** The process goes that way: now is the time to write down what follows. Asking alone changes nothing. */
    void took(ApplicationId application, String gate, String way);

    /**
     * When a timer at a place fires.
     *
     * @param timer standard, remind, due, until or correction
     */
    Instant time(ApplicationId application, String place, String timer);
}
