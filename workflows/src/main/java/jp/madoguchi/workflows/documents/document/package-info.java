/** 交付物: permits and letters as PDF, and the page that says whether one is valid. */
@NullMarked
package jp.madoguchi.workflows.documents.document;

import org.jspecify.annotations.NullMarked;
