package jp.madoguchi.platform;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The groups of packages, the lowest first, and whom each may use: those before it in its module, but its neighbours in platform. */
enum Group {
    DB("db"), FORMS("forms"),
    BASE("workflows.base"), ENGINE("workflows.engine"), CASES("workflows.cases"), MESSAGES("workflows.messages"),
    DOCUMENTS("workflows.documents"), PAYMENTS("workflows.payments"), DESK("workflows.desk"),
    IDENTITY("platform.identity"), OFFICE("platform.office"), DESIGNER("platform.designer"), SITE("platform.site");

    private static final Set<Group> NEIGHBOURS = EnumSet.of(IDENTITY, OFFICE, DESIGNER);

    private final String packages;

    Group(String packages) {
        this.packages = "jp.madoguchi." + packages;
    }

    static Optional<Group> of(String packageName) {
        return Arrays.stream(values()).filter(group -> (packageName + ".").startsWith(group.packages + ".")).findFirst();
    }

    boolean mayUse(Group other) {
        return other.ordinal() < ordinal() && !(NEIGHBOURS.contains(this) && NEIGHBOURS.contains(other));
    }
}
