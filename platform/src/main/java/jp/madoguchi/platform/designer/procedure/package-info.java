/** New procedures, their pages and texts, their documents, packages for other installations. */
@NullMarked
package jp.madoguchi.platform.designer.procedure;

import org.jspecify.annotations.NullMarked;
