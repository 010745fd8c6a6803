package jp.madoguchi.workflows.messages.bounce;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.db.id.message.NoticeId;

/** Reads returned mails. Whatever somebody sends to the mailbox, nothing worse happens than that it says nothing. */
final class Reports {

    /** A part longer than this is no report. */
    private static final int LONGEST = 64_000;
    private static final int MOST_PARTS = 20;
    private static final String UUID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern WAY_BACK = Pattern.compile("\\+" + UUID + "@");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*<" + UUID + "@");
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*(\\w+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern FEEDBACK = Pattern.compile("(?im)^Feedback-Type:\\s*abuse");

    private Reports() {
    }

    static Report of(Message message) throws MessagingException, IOException {
        var type = message.getContentType().toLowerCase(Locale.ROOT);
        if (!type.startsWith("multipart/report") || !(message.getContent() instanceof Multipart parts)) return Report.NOTHING;
        var all = new StringBuilder();
        for (var i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) all.append(text(parts.getBodyPart(i))).append('\n');
        var notice = notice(message, all);
        if (type.contains("feedback-report")) return FEEDBACK.matcher(all).find()
                ? new Report(Report.Kind.COMPLAINT, notice, "") : Report.NOTHING;
        var failed = find(ACTION, all).filter("failed"::equalsIgnoreCase).isPresent();
        var status = find(STATUS, all).orElse("");
        return failed && !status.isEmpty() ? new Report(Report.failed(status), notice, status) : Report.NOTHING;
    }

    private static @org.jspecify.annotations.Nullable NoticeId notice(Message message, CharSequence all) throws MessagingException {
        for (var header : new String[] {"X-Original-To", "Delivered-To", "To"})
            for (var value : Optional.ofNullable(message.getHeader(header)).orElse(new String[0])) {
                var found = find(WAY_BACK, value);
                if (found.isPresent()) return NoticeId.of(found.get());
            }
        return find(MESSAGE_ID, all).map(NoticeId::of).orElse(null);
    }

    private static Optional<String> find(Pattern pattern, CharSequence text) {
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /** The raw text: a delivery status and the headers sent back are not always known types. */
    private static String text(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        }
    }
}
