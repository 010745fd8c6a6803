package jp.madoguchi.forms.upload;

import jp.madoguchi.db.id.AttachmentId;

/**
 * One part of a file.
 *
 * @param startsAt how many bytes of the file are before it
 * @param size in bytes
 * @param content under which its bytes lie
 */
record FilePart(long startsAt, int size, AttachmentId content) {
}
