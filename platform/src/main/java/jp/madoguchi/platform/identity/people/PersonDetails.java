package jp.madoguchi.platform.identity.people;

import jp.madoguchi.db.id.DepartmentId;
import org.jspecify.annotations.Nullable;

/** What is said of a person besides roles. */
public record PersonDetails(@Nullable String number, String name, @Nullable String mail, String post, DepartmentId department) {
}
