package jp.madoguchi.workflows.desk.status;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.attachment.ReceivedFile;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.PagePost;

/** 補正で届いたファイル: looked at already, and no part of the application yet; with what was wrong with the others. */
record ReceivedFiles(Map<String, List<ReceivedFile>> files, Map<String, List<Problem>> problems) {

    static ReceivedFiles of(Attachments attachments, ApplicationId application, List<AttachmentField> fields, PagePost post) {
        var all = new ReceivedFiles(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var field : fields) {
            for (var file : post.chosen(field.key()).stream().limit(field.maxFiles() + 1L).toList()) {
                try {
                    all.files.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(attachments.receive(application, field, file));
                } catch (FileRefused refused) {
                    all.problems.computeIfAbsent(field.key(), key -> new ArrayList<>()).add(refused.problem(field.key()));
                }
            }
        }
        return all;
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
