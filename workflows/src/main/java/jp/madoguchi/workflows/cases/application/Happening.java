package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 経過: one thing that happened to an application; its words are {@code event.<kind>}. */
public record Happening(Instant at, String kind, @Nullable String person, String detail) {
}
