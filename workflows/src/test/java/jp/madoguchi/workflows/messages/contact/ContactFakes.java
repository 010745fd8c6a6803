package jp.madoguchi.workflows.messages.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** What applicants are told, and where they are reached, in memory. */
public final class ContactFakes {

    private ContactFakes() {
    }

    /** @param phone the empty string for none; mailBack where mail comes back */
    public static ContactChannels channels(String phone, boolean mailBack) {
        return new ContactChannels(new MapperFake().answering("find", given -> Optional.of(new ContactPreference(ApplicationFakes.ID,
                Language.JA,
                true, mailBack ? "hard" : "", null, false, phone))).as(ContactMapper.class), null, null, ApplicationFakes.CLOCK);
    }

    /** Remembers what was told. */
    public static final class ApplicantsTold extends ApplicantMessages {

        public final List<Message> all = new ArrayList<>();
        public final List<String> whom = new ArrayList<>();

        public ApplicantsTold() {
            super(null, null, null, null, null, null, ApplicationFakes.CLOCK, "");
        }

        @Override
        public NewsId send(Application application, Message message) {
            all.add(message);
            whom.add(application.receiptNumber());
            return new NewsId(new UUID(14, all.size()));
        }
    }
}
