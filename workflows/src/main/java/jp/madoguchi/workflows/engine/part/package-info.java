/** What steps consist of: who does them, lanes, stages, ways, fees, and what an owner's mistake is called. */
@NullMarked
package jp.madoguchi.workflows.engine.part;

import org.jspecify.annotations.NullMarked;
