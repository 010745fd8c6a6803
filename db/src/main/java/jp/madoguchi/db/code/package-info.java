/** Codes that are sent to be typed, links nobody can guess, and how often something may be tried. */
@NullMarked
package jp.madoguchi.db.code;

import org.jspecify.annotations.NullMarked;
