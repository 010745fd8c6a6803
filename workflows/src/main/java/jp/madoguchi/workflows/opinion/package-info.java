/** 意見照会: who is asked outside the department sees what they need and answers, with an account or by a link. */
@NullMarked
package jp.madoguchi.workflows.opinion;

import org.jspecify.annotations.NullMarked;
