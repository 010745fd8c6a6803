/** 本人確認つきのリンク: for whoever has no account, a link that opens nothing without its code. */
@NullMarked
package jp.madoguchi.workflows.cases.link;

import org.jspecify.annotations.NullMarked;
