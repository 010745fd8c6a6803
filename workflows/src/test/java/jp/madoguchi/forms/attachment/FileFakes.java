package jp.madoguchi.forms.attachment;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import org.springframework.web.multipart.MultipartFile;

/** 添付ファイル in memory; an empty one is refused. */
public final class FileFakes extends Attachments {

    private static final byte[] CONTENT = "file".getBytes(StandardCharsets.UTF_8);

    public final List<String> done = new ArrayList<>();
    private final List<Attachment> all = new ArrayList<>();
    private int came;
    private final Set<AttachmentId> lost = new HashSet<>();

    public FileFakes() {
        super(null, null, null, null, null, null, ApplicationFakes.CLOCK);
    }

    public void keep(ApplicationId application, FileRef ref) {
        all.add(Attachment.came(AttachmentId.of(ref.id()), null, application, "photo", ref.name(), ref.mediaType(), 4,
                new Bytes(Sha256.of(CONTENT)), Instant.EPOCH).found(FileState.CLEAN));
    }

    /** For pages: nothing is wrong with any file. */
    public static FileStates allOpen() {
        return new FileStates(null) {
            @Override
            public Map<String, FileState> of(Collection<FileRef> files) {
                return Map.of();
            }
        };
    }

    private final Map<String, FileState> closed = new HashMap<>();

    /** Nobody opens that one. */
    public void close(FileRef ref, FileState state) {
        closed.put(ref.id(), state);
    }

    public FileStates states() {
        return new FileStates(null) {
            @Override
            public Map<String, FileState> of(Collection<FileRef> files) {
                return closed;
            }
        };
    }

    public FilesWaiting waits = new FilesWaiting(0, null);

    @Override
    public FilesWaiting waiting() {
        return waits;
    }

    /** Its bytes are gone, and the nightly check was there. */
    public void lose(FileRef ref) {
        lost.add(AttachmentId.of(ref.id()));
    }

    public void findAgain(FileRef ref) {
        lost.remove(AttachmentId.of(ref.id()));
    }

    @Override
    public List<Attachment> lost(int most) {
        return all.stream().filter(one -> lost.contains(one.id())).limit(most).toList();
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
        if (lost.contains(attachment.id())) throw new FileMissing();
        return new ByteArrayInputStream(CONTENT);
    }

    @Override
    public ReceivedFile receive(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        if (file.isEmpty()) throw new FileRefused("file.empty", String.valueOf(file.getOriginalFilename()));
        return new ReceivedFile(Attachment.came(new AttachmentId(new UUID(6, 100 + ++came)), null, application, field.key(),
                String.valueOf(file.getOriginalFilename()), "image/jpeg", file.getSize(), new Bytes(new byte[0]),
                        ApplicationFakes.CLOCK.instant()).found(FileState.CLEAN), field);
    }

    @Override
    public Attachment add(ReceivedFile received) {
        all.add(received.file());
        return received.file();
    }

    @Override
    public void replaceSince(ApplicationId application, String field, Instant since) {
        done.add("replace " + field);
        all.removeIf(one -> one.field().equals(field) && one.createdAt().isAfter(since));
    }
}
