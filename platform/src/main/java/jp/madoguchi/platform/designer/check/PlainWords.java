package jp.madoguchi.platform.designer.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 言いかえ: words of the office and what residents understand; a list to begin with, and the authority's own on top. */
@Service
class PlainWords {

    private static final Map<String, String> GIVEN = given();

    record Word(String word, String plain) {
    }

    private final PlainWordMapper mapper;
    private final ApplicationEventPublisher events;

    PlainWords(PlainWordMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /** By the word; an own entry without a replacement takes a given one away. */
    Map<String, String> of(AuthorityId authority) {
        var all = new TreeMap<>(GIVEN);
        mapper.of(authority).forEach(own -> {
            if (own.plain.isEmpty()) all.remove(own.word);
            else all.put(own.word, own.plain);
        });
        return all;
    }

    boolean mayEdit(Staff staff) {
        return staff.is(Role.OFFICE) || staff.is(Role.ADMINISTRATOR);
    }

    /** Keeps a word; without a replacement it is no longer looked for. */
    @Transactional
    void keep(Staff staff, String word, String plain) {
        if (!mayEdit(staff)) throw new NotAllowed("is not of the office");
        var key = Fold.line(word);
        if (key.isEmpty() || key.length() > 40) return;
        var text = Fold.line(plain);
        mapper.put(staff.authority(), key, Fold.first(text, 80));
        events.publishEvent(new StaffAct(staff, AuditAction.PLAIN_WORD, null, key));
    }

    private static Map<String, String> given() {
        try {
            var all = new TreeMap<String, String>();
            new ClassPathResource("plain-words.csv", PlainWords.class).getContentAsString(StandardCharsets.UTF_8).lines()
                    .map(line -> List.of(line.split(",", 2))).filter(pair -> pair.size() == 2)
                            .forEach(pair -> all.put(pair.get(0), pair.get(1)));
            return Map.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
