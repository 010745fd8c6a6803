package jp.madoguchi.forms.attachment;

import jp.madoguchi.db.id.ApplicationId;

/** News: the bytes of a file of an application are gone or damaged, or, where {@code back}, they are there again. */
public record FileLost(ApplicationId application, String name, boolean back) {
}
