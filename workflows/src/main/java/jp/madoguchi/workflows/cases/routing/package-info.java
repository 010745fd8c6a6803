/** How an application moves along its workflow (進み方): which way, until when, who is next. */
@NullMarked
package jp.madoguchi.workflows.cases.routing;

import org.jspecify.annotations.NullMarked;
