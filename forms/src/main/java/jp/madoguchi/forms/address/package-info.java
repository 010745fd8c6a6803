/** From a postal code (郵便番号) to an address. */
@NullMarked
package jp.madoguchi.forms.address;

import org.jspecify.annotations.NullMarked;
