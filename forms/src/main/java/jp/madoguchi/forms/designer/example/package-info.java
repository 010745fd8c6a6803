/** 試しの例: answers as they were once given, or made up, run through a form. */
@NullMarked
package jp.madoguchi.forms.designer.example;

import org.jspecify.annotations.NullMarked;
