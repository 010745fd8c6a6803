/** The sample authority, and the mailbox of the demo run. Never in production. */
@NullMarked
package jp.madoguchi.platform.site.sample;

import org.jspecify.annotations.NullMarked;
