package jp.madoguchi.workflows.messages.contact;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.workflows.cases.application.Application;

/** What was told to applicants. */
public final class MessageFakes extends ApplicantMessages {

    public final List<Message> sent = new ArrayList<>();
    public final List<Message> looked = new ArrayList<>();

    public MessageFakes() {
        super(null, null, null, null, null, null, Clock.systemUTC(), "");
    }

    @Override
    public NewsId send(Application application, Message message) {
        sent.add(message);
        return NewsId.next(Instant.EPOCH);
    }

    @Override
    public NewsText shown(Application application, Message message) {
        looked.add(message);
        return new NewsText("件名", "本文");
    }
}
