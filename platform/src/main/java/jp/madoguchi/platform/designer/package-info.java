/**
 * The designer: owners draw forms and steps without code. A draft of both (draft), the settings of each element (settings), what is
 * still wrong (check), the screens of the form (editor) and of the steps (steps), publishing (release), new procedures, their pages
 * and documents (procedure).
 *
 * <p>May use: the modules below. Identity and office do not use it, nor it them.
 */
@NullMarked
package jp.madoguchi.platform.designer;

import org.jspecify.annotations.NullMarked;
