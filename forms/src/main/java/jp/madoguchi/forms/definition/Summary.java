package jp.madoguchi.forms.definition;

import org.jspecify.annotations.Nullable;

/** Which fields stand for an application in lists and letters: its applicant, where notices go, its kind. */
public record Summary(@Nullable String applicant, @Nullable String mail, @Nullable String category) {
}
