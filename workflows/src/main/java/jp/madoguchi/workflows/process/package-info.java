/** The steps after sending (流れ) as data, written as BPMN and run by the engine. */
@NullMarked
package jp.madoguchi.workflows.process;

import org.jspecify.annotations.NullMarked;
