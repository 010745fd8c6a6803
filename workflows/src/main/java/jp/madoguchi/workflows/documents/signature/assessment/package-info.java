/** What was given to be signed, and what a signature that came is worth: whole, in its time, of that person, over that content. */
@NullMarked
package jp.madoguchi.workflows.documents.signature.assessment;

import org.jspecify.annotations.NullMarked;
