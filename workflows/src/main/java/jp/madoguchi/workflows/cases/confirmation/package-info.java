/** 確認: whom the answers name sees what the owner ticked, behind a link and a code, and confirms it or gives it back. */
@NullMarked
package jp.madoguchi.workflows.cases.confirmation;

import org.jspecify.annotations.NullMarked;
