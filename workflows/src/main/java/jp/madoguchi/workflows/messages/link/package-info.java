/** 一つの用のためのリンク: what a mail, SMS or push message leads to, without a name or number in it. */
@NullMarked
package jp.madoguchi.workflows.messages.link;

import org.jspecify.annotations.NullMarked;
