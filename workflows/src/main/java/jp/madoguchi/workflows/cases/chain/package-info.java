/** つづきの手続: applications that follow from one another, what is due, and what runs out. */
@NullMarked
package jp.madoguchi.workflows.cases.chain;

import org.jspecify.annotations.NullMarked;
