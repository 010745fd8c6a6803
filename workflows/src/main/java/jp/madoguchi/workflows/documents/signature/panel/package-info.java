/** Signatures as the pages of an application show them. */
@NullMarked
package jp.madoguchi.workflows.documents.signature.panel;

import org.jspecify.annotations.NullMarked;
