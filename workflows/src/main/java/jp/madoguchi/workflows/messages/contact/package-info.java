/** 届け先: what applicants are told, on which ways they want it, and what is done when it does not arrive. */
@NullMarked
package jp.madoguchi.workflows.messages.contact;

import org.jspecify.annotations.NullMarked;
