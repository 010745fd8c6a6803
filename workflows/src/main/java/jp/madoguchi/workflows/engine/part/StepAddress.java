package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.definition.Address;

/** 流れの中の場所: how a step, its part and what follows are addressed. */
public final class StepAddress {

    /** The steps as a whole. */
    public static final Address WORKFLOW = Address.of("workflow", "");

    private StepAddress() {
    }

    public static Address step(String key) {
        return Address.of("step", key);
    }

    public static Address part(String step, String key) {
        return new Address("part", step, key);
    }

    public static Address follow(String key) {
        return Address.of("follow", key);
    }
}
