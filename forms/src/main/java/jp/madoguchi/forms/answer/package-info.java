/** What a person answered (回答). Plain Java. */
@NullMarked
package jp.madoguchi.forms.answer;

import org.jspecify.annotations.NullMarked;
