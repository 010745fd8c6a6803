/** 監査: who of the staff read or changed what. */
@NullMarked
package jp.madoguchi.platform.site.audit;

import org.jspecify.annotations.NullMarked;
