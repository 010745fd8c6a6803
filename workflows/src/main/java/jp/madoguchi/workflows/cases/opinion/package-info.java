/** 意見照会: who is asked outside the department sees what they need and answers, with an account or by a link. */
@NullMarked
package jp.madoguchi.workflows.cases.opinion;

import org.jspecify.annotations.NullMarked;
