/** One entry of the register of procedures (台帳の行): its columns, how each is read and shown, and its words. */
@NullMarked
package jp.madoguchi.platform.office.registry.entry;

import org.jspecify.annotations.NullMarked;
