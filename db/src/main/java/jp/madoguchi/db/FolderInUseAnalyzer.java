package jp.madoguchi.db;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two lines, instead of a stack trace, that another run has the data folder. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabase.FolderInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabase.FolderInUse cause) {
        return new FailureAnalysis(cause.getMessage(),
                "先に動いているほうを Ctrl-C で止めるか、別のフォルダで MADOGUCHI_DATA=別のフォルダ SERVER_PORT=8090 ./mvnw のように動かしてください。", cause);
    }
}
