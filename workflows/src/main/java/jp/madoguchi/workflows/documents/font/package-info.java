/** Fonts and the characters in them: what each can draw, and what stands in for the rest. */
@NullMarked
package jp.madoguchi.workflows.documents.font;

import org.jspecify.annotations.NullMarked;
