/** 取込: files become entries of the registry, whole or not at all. */
@NullMarked
package jp.madoguchi.platform.office.registry.intake;

import org.jspecify.annotations.NullMarked;
