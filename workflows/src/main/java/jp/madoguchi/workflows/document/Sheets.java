package jp.madoguchi.workflows.document;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.step.IssueStep;
import org.springframework.stereotype.Service;

/** 一覧・ラベル: a document with a row for each of many applications. */
@Service
public class Sheets {

    private final DocumentMapper mapper;
    private final Drawing drawing;

    Sheets(DocumentMapper mapper, Drawing drawing) {
        this.mapper = mapper;
        this.drawing = drawing;
    }

    public byte[] of(IssueStep step, List<Application> rows) {
        var numbers = new HashMap<Application, String>();
        rows.forEach(row -> mapper.of(row.id()).stream().map(IssuedDocument::number).filter(Objects::nonNull).findFirst().ifPresent(number -> numbers.put(row, number)));
        return drawing.sheet(step, rows, numbers).pdf();
    }
}
