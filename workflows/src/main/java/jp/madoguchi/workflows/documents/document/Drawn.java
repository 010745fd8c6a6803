package jp.madoguchi.workflows.documents.document;

import jp.madoguchi.db.id.DocumentId;

/** A document was drawn and waits for its seal. */
record Drawn(DocumentId document) {
}
