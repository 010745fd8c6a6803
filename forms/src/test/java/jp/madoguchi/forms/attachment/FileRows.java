package jp.madoguchi.forms.attachment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;

/** Rows of attached files in memory. */
final class FileRows implements AttachmentMapper {

    final Map<AttachmentId, Attachment> all = new LinkedHashMap<>();
    final Map<AttachmentId, Instant> lost = new HashMap<>();
    final Map<AttachmentId, Instant> postponed = new HashMap<>();
    private final Map<AttachmentId, Instant> read = new HashMap<>();

    @Override
    public void insert(Attachment attachment, boolean asSent, Instant checkAfter) {
        all.put(attachment.id(), attachment);
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public List<Attachment> unsent(DraftId draft, String field) {
        return all.values().stream().filter(one -> draft.equals(one.draft()) && one.field().equals(field)).toList();
    }

    @Override
    public List<Attachment> offered(ApplicationId application, String field) {
        return all.values().stream().filter(one -> application.equals(one.application()) && one.field().equals(field)).toList();
    }

    @Override
    public boolean removeFromDraft(DraftId draft, AttachmentId id) {
        return all.remove(id) != null;
    }

    @Override
    public boolean removeUnnamed(AttachmentId id) {
        return all.remove(id) != null;
    }

    @Override
    public List<AttachmentId> removeOrphans(int most) {
        var gone = all.values().stream().filter(one -> one.draft() == null && one.application() == null).map(Attachment::id).limit(most).toList();
        all.keySet().removeAll(gone);
        return gone;
    }

    @Override
    public List<AttachmentId> known(List<AttachmentId> ids) {
        return ids.stream().filter(all::containsKey).toList();
    }

    @Override
    public List<Attachment> next(AttachmentId after, int most) {
        return all.values().stream().sorted(Comparator.comparing(one -> one.id().value()))
                .filter(one -> one.id().value().compareTo(after.value()) > 0).limit(most).toList();
    }

    @Override
    public List<Attachment> unread(Instant since, int most) {
        return new ArrayList<>(all.values()).stream().filter(one -> read.getOrDefault(one.id(), Instant.MIN).isBefore(since))
                .sorted(Comparator.comparing(one -> read.getOrDefault(one.id(), Instant.MIN))).limit(most).toList();
    }

    @Override
    public void read(AttachmentId id, Instant at) {
        read.put(id, at);
    }

    @Override
    public boolean lost(AttachmentId id, Instant at) {
        return lost.putIfAbsent(id, at) == null;
    }

    @Override
    public boolean found(AttachmentId id) {
        return lost.remove(id) != null;
    }

    @Override
    public List<Attachment> allLost(int most) {
        return all.values().stream().filter(one -> lost.containsKey(one.id())).limit(most).toList();
    }

    @Override
    public void handOver(DraftId draft, ApplicationId application) {
    }

    @Override
    public List<Attachment> claim(FileState state, Instant now, Instant until, int most) {
        return all.values().stream().filter(one -> one.state() == state).limit(most).toList();
    }

    @Override
    public void postpone(AttachmentId id, Instant until) {
        postponed.put(id, until);
    }

    @Override
    public boolean isAsSent(AttachmentId id) {
        return false;
    }

    @Override
    public boolean settle(Attachment file, FileState was) {
        return all.get(file.id()).state() == was && all.replace(file.id(), file) != null;
    }

    @Override
    public List<Attachment> closed(List<AttachmentId> ids) {
        return all.values().stream().filter(one -> ids.contains(one.id()) && !one.state().isOpen()).toList();
    }

    @Override
    public List<Attachment> bad(ApplicationId application) {
        return all.values().stream().filter(one -> application.equals(one.application()) && one.state().isBad()).toList();
    }

    @Override
    public FilesWaiting waiting(Instant before) {
        return new FilesWaiting(0, null);
    }
}
