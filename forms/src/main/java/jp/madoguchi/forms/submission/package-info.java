/** Form versions, drafts (下書き) and submissions (提出). */
@NullMarked
package jp.madoguchi.forms.submission;

import org.jspecify.annotations.NullMarked;
