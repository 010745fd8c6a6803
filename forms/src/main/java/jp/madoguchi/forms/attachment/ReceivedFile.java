package jp.madoguchi.forms.attachment;

import jp.madoguchi.forms.field.AttachmentField;

/** 届いたファイル: its bytes lie there and were looked at, as far as a sender waits for it; nobody's yet. */
public record ReceivedFile(Attachment file, AttachmentField field) {
}
