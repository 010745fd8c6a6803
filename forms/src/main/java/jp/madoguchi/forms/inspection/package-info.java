/** Inspection (検査): what an attached file is, and whether it may be opened, found out in a process of its own and by a virus scanner. */
@NullMarked
package jp.madoguchi.forms.inspection;

import org.jspecify.annotations.NullMarked;
