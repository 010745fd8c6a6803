package jp.madoguchi.workflows.messages.bounce;

import static jp.madoguchi.workflows.messages.bounce.ReportsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.db.id.message.NoticeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaints of receivers, which are reports of another kind. */
class ComplaintTest {

    private static final NoticeId NOTICE = NoticeId.of("019a8b3c-1111-7222-8333-444455556666");

    /** A complaint as providers send it (RFC 5965). */
    private static final String COMPLAINT = """
            From: feedback@isp.example.jp
            To: postmaster@pref.example.jp
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type="feedback-report"; boundary="fbl"

            --fbl
            Content-Type: text/plain

            This is an abuse report.

            --fbl
            Content-Type: message/feedback-report

            Feedback-Type: abuse
            User-Agent: SomeGenerator/1.0
            Version: 1

            --fbl
            Content-Type: text/rfc822-headers

            From: shinsei@pref.example.jp
            Message-ID: <019a8b3c-1111-7222-8333-444455556666@pref.example.jp>

            --fbl--
            """;

    @Test
    void aComplaint() throws Exception {
        assertThat(read(COMPLAINT)).isEqualTo(new Report(Report.Kind.COMPLAINT, NOTICE, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fraud", "not-spam", "virus", "other"})
    void anotherKindOfFeedbackIsNoComplaint(String kind) throws Exception {
        assertThat(read(COMPLAINT.replace("Feedback-Type: abuse", "Feedback-Type: " + kind))).isEqualTo(Report.NOTHING);
    }
}
