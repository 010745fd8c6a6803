package jp.madoguchi.forms.attachment;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import org.springframework.stereotype.Component;

/** Which of some files are not open, for pages that show them. */
@Component
public class FileStates {

    private final AttachmentMapper mapper;

    FileStates(AttachmentMapper mapper) {
        this.mapper = mapper;
    }

    /** By their ids; those that may be opened are not among them. */
    public Map<String, FileState> of(Collection<FileRef> files) {
        var states = new HashMap<String, FileState>();
        if (files.isEmpty()) return states;
        var ids = files.stream().map(file -> AttachmentId.of(file.id())).toList();
        mapper.closed(ids).forEach(file -> states.put(file.id().toString(), file.state()));
        return states;
    }
}
