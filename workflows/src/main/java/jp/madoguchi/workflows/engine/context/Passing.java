package jp.madoguchi.workflows.engine.context;

/**
 * What is written down when an application takes a way at a gate (通過).
 *
 * @param result how the step ended, as later conditions ask for it
 * @param arrived whether the application was at the step at all; else its passing by is written down, too
 * @param reason what the applicant is told, where the way leads to a refusal; the empty string for nothing
 */
public record Passing(String result, boolean arrived, String reason) {
}
