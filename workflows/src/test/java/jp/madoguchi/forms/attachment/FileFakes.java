package jp.madoguchi.forms.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import org.springframework.web.multipart.MultipartFile;

/** 添付ファイル in memory; an empty one is refused. */
public final class FileFakes extends Attachments {

    public final List<String> done = new ArrayList<>();
    private final List<Attachment> all = new ArrayList<>();

    public FileFakes() {
        super(null, null, ApplicationFakes.CLOCK);
    }

    public void keep(ApplicationId application, FileRef ref) {
        all.add(new Attachment(AttachmentId.of(ref.id()), null, application, "photo", ref.name(), ref.mediaType(), 4,
                new Bytes(new byte[0]),
                Instant.EPOCH));
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Attachment> offered(ApplicationId application, String field) {
        return all.stream().filter(one -> application.equals(one.application()) && one.field().equals(field)).toList();
    }

    @Override
    public InputStream open(Attachment attachment) {
        return new ByteArrayInputStream("file".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Attachment add(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        if (file.isEmpty()) throw new FileRefused("file.empty", String.valueOf(file.getOriginalFilename()));
        var added = new Attachment(new AttachmentId(new UUID(6, 100 + all.size())), null, application, field.key(),
                String.valueOf(file.getOriginalFilename()), "image/jpeg", file.getSize(), new Bytes(new byte[0]),
                        ApplicationFakes.CLOCK.instant());
        all.add(added);
        return added;
    }

    @Override
    public void replaceSince(ApplicationId application, String field, Instant since) {
        done.add("replace " + field);
        all.removeIf(one -> one.field().equals(field) && one.createdAt().isAfter(since));
    }
}
