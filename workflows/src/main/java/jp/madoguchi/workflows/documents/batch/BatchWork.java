package jp.madoguchi.workflows.documents.batch;

import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Lots;
import org.springframework.stereotype.Component;

/** Does what waits in batches. */
@Component
class BatchWork {

    private final BatchMapper mapper;
    private final BatchDocuments documents;
    private final BatchSheets sheets;
    private final Lots lots;

    BatchWork(BatchMapper mapper, BatchDocuments documents, BatchSheets sheets, Lots lots) {
        this.mapper = mapper;
        this.documents = documents;
        this.sheets = sheets;
        this.lots = lots;
    }

    /** One document at a time, each may take long. @return whether there was something to do */
    @Background("documents.batches")
    boolean next() {
        return mapper.isAnyRunning() && (lots.next(documents, 1) || sheets.next());
    }
}
