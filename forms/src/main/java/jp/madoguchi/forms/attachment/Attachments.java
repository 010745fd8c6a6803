package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.submission.Draft;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, by what their bytes are and not by what they are called, and gives them out again. */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/heic", "image/heif", "application/pdf");

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final AttachmentRows rows;
    private final Clock clock;
    private final Tika tika = new Tika();

    Attachments(AttachmentMapper mapper, FileContents contents, AttachmentRows rows, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.rows = rows;
        this.clock = clock;
    }

    /** Of a field of a draft, in the order in which they came. */
    public List<Attachment> unsent(DraftId draft, String field) {
        return mapper.unsent(draft, field);
    }

    /** Of a field of an application, in the order in which they came. */
    public List<Attachment> offered(ApplicationId application, String field) {
        return mapper.offered(application, field);
    }

    public Attachment add(DraftId draft, AttachmentField field, MultipartFile file) throws FileRefused {
        return take(draft, null, field, file);
    }

    /** For a 補正: a further file of an application that was already sent. */
    public Attachment add(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        return take(null, application, field, file);
    }

    /** The bytes first, without a transaction; what then gets no row is dropped, here or by the nightly sweep. */
    private Attachment take(@Nullable DraftId draft, @Nullable ApplicationId application, AttachmentField field, MultipartFile file)
            throws FileRefused {
        var name = FileNames.clean(Optional.ofNullable(file.getOriginalFilename()).orElse(""), List.of());
        if (file.isEmpty()) throw new FileRefused("file.empty", name);
        if (file.getSize() > field.maxMegabytes() * 1_000_000L) throw new FileRefused("file.tooBig", name, field.maxMegabytes());
        var id = AttachmentId.next(clock.instant());
        try {
            var type = sniff(file);
            if (!TAKEN.contains(type)) throw new FileRefused("file.kind", name);
            if (isTooFine(file, type)) throw new FileRefused("file.pixels", name);
            var sha256 = contents.put(id, file.getInputStream());
            var came = new Attachment(id, draft, application, field.key(), name, type, file.getSize(), sha256, clock.instant());
            return rows.add(came, field);
        } catch (FileRefused refused) {
            contents.drop(id);
            throw refused;
        } catch (IOException e) {
            LOG.error("An attachment could not be stored", e);
            throw new FileRefused("file.notStored", name);
        }
    }

    private static boolean isTooFine(MultipartFile file, String type) throws IOException {
        if (!type.startsWith("image/")) return false;
        try (var in = file.getInputStream()) {
            return Pixels.of(in) > Pixels.MOST;
        }
    }

    private String sniff(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return tika.detect(in.readNBytes(65_536));
        }
    }

    @Transactional
    public void remove(DraftId draft, AttachmentId id) {
        if (rows.remove(draft, id)) contents.dropLater(id);
    }

    /** Of a 補正 that is being filled in: an earlier try gives way to a new one. What a submission names stays. */
    @Transactional
    public void replaceSince(ApplicationId application, String field, Instant since) {
        mapper.offered(application, field).stream().filter(attachment -> attachment.createdAt().isAfter(since))
                .filter(attachment -> mapper.removeUnnamed(attachment.id())).forEach(attachment -> contents.dropLater(attachment.id()));
    }

    /** The answers of a draft with those files only that are still there. */
    public Answers existing(Draft draft) {
        var answers = draft.answers();
        for (var entry : draft.answers().byKey().entrySet()) {
            if (!(entry.getValue() instanceof Answer.Files)) continue;
            answers = answers.with(entry.getKey(),
                    new Answer.Files(mapper.unsent(draft.id(), entry.getKey()).stream().map(Attachment::ref).toList()));
        }
        return answers;
    }

    public Optional<Attachment> find(AttachmentId id) {
        return mapper.find(id);
    }

    /** Those of applications whose bytes the nightly check missed, the latest first. */
    public List<Attachment> lost(int most) {
        return mapper.allLost(most);
    }

    /** @throws FileMissing where the bytes are gone */
    public InputStream open(Attachment attachment) throws IOException {
        return contents.open(attachment.id());
    }

    /** The files of a draft that is being sent belong to the application from now on. */
    @Transactional
    public void handOver(DraftId draft, ApplicationId application) {
        mapper.handOver(draft, application);
    }
}
