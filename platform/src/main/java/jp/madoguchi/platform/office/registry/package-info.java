/** 手続台帳: every procedure of the authority, whether it is online or not, with all it ever said. */
@NullMarked
package jp.madoguchi.platform.office.registry;

import org.jspecify.annotations.NullMarked;
