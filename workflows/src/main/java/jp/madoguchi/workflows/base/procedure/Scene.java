package jp.madoguchi.workflows.base.procedure;

import java.util.Arrays;
import java.util.Locale;

/** くらしの場面 under which residents look for procedures. Its words are {@code scene.<name>}. */
public enum Scene {
    FAMILY, SCHOOL, CARE, HEALTH, HOUSE, CAR, WORK, LEAF, OFFICE;

    public static boolean named(String name) {
        return Arrays.stream(values()).anyMatch(scene -> scene.name().equals(name));
    }

    /** The symbol that goes with it; health has the shield's. */
    public String icon() {
        return this == HEALTH ? "shield" : name().toLowerCase(Locale.ROOT);
    }
}
