/** まとめて知らせる: one text to the applicants of many applications, each told once whatever happens in between. */
@NullMarked
package jp.madoguchi.workflows.messages.bulk;

import org.jspecify.annotations.NullMarked;
