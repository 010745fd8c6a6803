/** デジタル化率: which share of the procedures is digital, by definitions that are data. */
@NullMarked
package jp.madoguchi.platform.office.dashboard;

import org.jspecify.annotations.NullMarked;
