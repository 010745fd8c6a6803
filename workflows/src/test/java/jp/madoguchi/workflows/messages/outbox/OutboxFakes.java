package jp.madoguchi.workflows.messages.outbox;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.workflows.base.screen.Slices;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** What would be sent, in the words of the site. */
public final class OutboxFakes {

    public final List<Notice> sent = new ArrayList<>();

    public Outbox outbox() {
        return new Outbox(new MapperFake().answering("insert", given -> sent.add((Notice) given[0])).as(NoticeMapper.class),
                Slices.words(),
                ApplicationFakes.CLOCK);
    }

    /** To whom, and what stands above it. */
    public List<String> headings() {
        return sent.stream().map(one -> one.address() + " " + one.subject()).toList();
    }
}
