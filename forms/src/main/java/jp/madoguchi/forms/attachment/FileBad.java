package jp.madoguchi.forms.attachment;

import jp.madoguchi.db.id.ApplicationId;

/** News: a file of an application was found to be none that may be opened. When it arrived stays as it is. */
public record FileBad(ApplicationId application, String name, boolean infected) {
}
