/** 一括: documents of many applications at once, made in the background, taken along as one file. */
@NullMarked
package jp.madoguchi.workflows.documents.batch;

import org.jspecify.annotations.NullMarked;
