/** Large files that come in parts (分割送信): what broke off goes on where it stopped. */
@NullMarked
package jp.madoguchi.forms.upload;

import org.jspecify.annotations.NullMarked;
