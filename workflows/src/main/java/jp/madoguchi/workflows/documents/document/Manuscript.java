package jp.madoguchi.workflows.documents.document;

/**
 * 原稿: what a document will say, complete but not drawn yet. It is written with the decision, in its transaction, and drawn after it.
 *
 * @param xhtml well-formed, everything that people typed escaped; photos are named in it, not held
 */
record Manuscript(String xhtml) {

    /** @param specimen marks every page 見本 */
    static Manuscript of(String xhtml, boolean specimen) {
        return new Manuscript(specimen ? SampleMark.mark(xhtml) : xhtml);
    }
}
