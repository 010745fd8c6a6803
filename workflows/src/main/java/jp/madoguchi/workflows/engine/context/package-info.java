/** What a step is handed to be simulated and to answer a gate, and how its components say how they are set. */
@NullMarked
package jp.madoguchi.workflows.engine.context;

import org.jspecify.annotations.NullMarked;
