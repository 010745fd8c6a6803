/**
 * The form engine: what a form asks (definition, field, condition), what was answered (answer), which way that leads (journey), plain
 * Java as are text and designer; drafts and submissions (submission), files (attachment), addresses by postal code (address), the
 * browser of a resident (resident) and the pages that are filled in (fill).
 *
 * <p>May use: db. Knows no authority's people and no application.
 */
@NullMarked
package jp.madoguchi.forms;

import org.jspecify.annotations.NullMarked;
