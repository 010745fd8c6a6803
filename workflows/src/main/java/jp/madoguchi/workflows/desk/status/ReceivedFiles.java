package jp.madoguchi.workflows.desk.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.attachment.ReceivedFile;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Problem;

/** 補正で届いたファイル: looked at already, and no part of the application yet; with what was wrong with the others. */
record ReceivedFiles(Map<String, List<ReceivedFile>> files, Map<String, List<Problem>> problems) {

    void add(AttachmentField field, ReceivedFile file) {
        files.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(file);
    }

    void refused(AttachmentField field, Problem problem) {
        problems.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(problem);
    }

    boolean has(AttachmentField field) {
        return files.containsKey(field.key()) || problems.containsKey(field.key());
    }

    /** Those that were taken belong to the application from now on. @return what is wrong with the others */
    List<Problem> addTo(Attachments attachments, AttachmentField field) {
        var wrong = new ArrayList<>(problems.getOrDefault(field.key(), List.of()));
        for (var file : files.getOrDefault(field.key(), List.of())) {
            try {
                attachments.add(file);
            } catch (FileRefused refused) {
                wrong.add(refused.problem(field.key()));
            }
        }
        return wrong;
    }
}
