package jp.madoguchi.platform;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** The text of a mail, with a date attached or without. */
public final class Mails {

    private Mails() {
    }

    public static String text(Part mail) {
        try {
            return mail.getContent() instanceof Multipart parts ? parts.getBodyPart(0).getContent().toString()
                    : mail.getContent().toString();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
