/** 申請者のアカウント: applications in one place, on several devices. Nobody needs one to apply. */
@NullMarked
package jp.madoguchi.platform.identity.account;

import org.jspecify.annotations.NullMarked;
