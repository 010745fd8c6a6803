/**
 * An application from its receipt to its decision: its state (application), what somebody has to do for it (task), which way it
 * goes (routing), corrections, opinions, draws, and what follows a decision (chain).
 *
 * <p>May use: base, engine.
 */
@NullMarked
package jp.madoguchi.workflows.cases;

import org.jspecify.annotations.NullMarked;
