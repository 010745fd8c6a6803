/** Workflows written as BPMN and run by the engine; the only place that knows it. */
@NullMarked
package jp.madoguchi.workflows.engine.process;

import org.jspecify.annotations.NullMarked;
