/** ひな形: documents as HTML with names in double braces, written by owners and therefore trusted with nothing. */
@NullMarked
package jp.madoguchi.workflows.base.template;

import org.jspecify.annotations.NullMarked;
