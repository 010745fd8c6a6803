package jp.madoguchi.workflows.documents.document;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.springframework.stereotype.Service;

/** 一覧・ラベル: a document with a row for each of many applications. */
@Service
public class ListDocuments {

    private static final int MOST = 400;
    private static final int WITH_PHOTOS = 20;

    private final DocumentMapper mapper;
    private final Submissions submissions;
    private final FormVersions forms;
    private final Rendering rendering;

    ListDocuments(DocumentMapper mapper, Submissions submissions, FormVersions forms, Rendering rendering) {
        this.mapper = mapper;
        this.submissions = submissions;
        this.forms = forms;
        this.rendering = rendering;
    }

    /** So many rows at once: few where each has photos. */
    public int most(IssueStep step, Application application) {
        var form = forms.form(submissions.of(application.id()).getLast().form());
        return form.fields().filter(AttachmentField.class::isInstance)
                .anyMatch(field -> step.html().contains("{{" + field.key())) ? WITH_PHOTOS : MOST;
    }

    public byte[] of(IssueStep step, List<Application> rows) {
        var numbers = new HashMap<Application, String>();
        rows.forEach(row -> mapper.of(row.id()).stream()
                .filter(document -> document.verifyToken() != null && document.revokedAt() == null)
                .map(IssuedDocument::number).filter(Objects::nonNull).findFirst()
                .ifPresent(number -> numbers.put(row, number)));
        return rendering.sheet(step, rows, numbers, false).pdf();
    }
}
