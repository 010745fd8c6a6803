/** 職員のシングルサインオン: staff come in with the account that their authority gave them. */
@NullMarked
package jp.madoguchi.platform.identity.provider;

import org.jspecify.annotations.NullMarked;
