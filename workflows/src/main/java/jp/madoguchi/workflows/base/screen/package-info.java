/**
 * What screens of all features need: answers that are files, pages shown again.
 */
@NullMarked
package jp.madoguchi.workflows.base.screen;

import org.jspecify.annotations.NullMarked;
