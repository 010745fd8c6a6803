package jp.madoguchi.workflows.engine.process;

import jp.madoguchi.db.id.ApplicationId;

/** 外部連携: asks another system, before the engine takes the step. Nothing is held meanwhile: neither a connection nor a row. */
@FunctionalInterface
public interface Outside {

    /**
     * Whatever it throws is what the step fails with; it is asked again later.
     *
     * @return what is to be done with the answer, in the engine's transaction
     */
    Runnable ask(ApplicationId application, String step);
}
