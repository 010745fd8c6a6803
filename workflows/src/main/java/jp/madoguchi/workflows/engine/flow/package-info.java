/** The picture of a flow: nodes and lines on a sheet, drawn as SVG and written as BPMN alike. */
@NullMarked
package jp.madoguchi.workflows.engine.flow;

import org.jspecify.annotations.NullMarked;
