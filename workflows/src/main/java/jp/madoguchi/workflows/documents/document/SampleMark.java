package jp.madoguchi.workflows.documents.document;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.text.Words;

/** 見本: a mark on every page of what a demo run issues. */
final class SampleMark {

    /** Each of these counts more than whatever a template says of the same. */
    private static final String STYLE = Stream.of("display: block", "visibility: visible", "position: fixed",
            "top: 108mm", "left: 8mm", "width: 160mm", "height: auto", "text-align: center",
            "font-family: 'BIZ UDGothic'",
            "font-size: 110pt", "font-weight: bold", "color: #ececec", "line-height: 1", "z-index: -1",
                    "overflow: visible").map(rule -> rule + " !important").collect(Collectors.joining("; "));
    private static final String MARK = "<div style=\"" + STYLE + "\">" + Words.of("given.sample") + "</div>";

    private SampleMark() {
    }

    static String mark(String xhtml) {
        return xhtml.replaceFirst("<body([^>]*)>", "<body$1>" + MARK);
    }
}
