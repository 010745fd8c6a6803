/** Panels: what a feature shows of an application on the clerk's page and on the applicant's, without either page knowing it. */
@NullMarked
package jp.madoguchi.workflows.cases.panel;

import org.jspecify.annotations.NullMarked;
