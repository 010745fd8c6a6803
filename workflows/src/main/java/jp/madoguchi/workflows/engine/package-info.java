/**
 * The steps as data (step) and what they consist of (part), the picture of them (flow), their checks and simulation (check), and the
 * process engine that runs them (process).
 *
 * <p>May use: base. Knows no application, only what a process is called by; news goes upward as events.
 */
@NullMarked
package jp.madoguchi.workflows.engine;

import org.jspecify.annotations.NullMarked;
