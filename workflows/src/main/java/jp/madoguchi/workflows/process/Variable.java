package jp.madoguchi.workflows.process;

import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.db.id.ApplicationId;
import org.camunda.bpm.engine.delegate.VariableScope;

/** A typed process variable. The engine only ever stores its text, never an object or anything a person typed. */
record Variable<T>(String name, Function<String, T> read, Function<T, String> write) {

    static final Variable<ApplicationId> APPLICATION = new Variable<>("application", text -> new ApplicationId(UUID.fromString(text)), ApplicationId::toString);
    static final Variable<Outcome> OUTCOME = new Variable<>("outcome", Outcome::valueOf, Outcome::name);

    T in(VariableScope scope) {
        if (scope.getVariable(name) instanceof String text) return read.apply(text);
        throw new IllegalStateException("Process variable not set: " + name);
    }
}
