/** 公印: the authority's electronic seal on what it issues, with the time at which it was put there. */
@NullMarked
package jp.madoguchi.workflows.documents.seal;

import org.jspecify.annotations.NullMarked;
