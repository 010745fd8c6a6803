/**
 * The digital office: the register of all procedures (registry), the yearly survey, the ratio and its targets (dashboard).
 *
 * <p>May use: the modules below. Identity and designer do not use it, nor it them.
 */
@NullMarked
package jp.madoguchi.platform.office;

import org.jspecify.annotations.NullMarked;
