/** What a person answered (回答), and the lists it is chosen from. Plain Java. */
@NullMarked
package jp.madoguchi.forms.answer;

import org.jspecify.annotations.NullMarked;
