package jp.madoguchi.forms.fill;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that a mail address typed into a draft is read by whoever typed it (確認コード). */
@Service
class MailCodes {

    private final OneTimeCodes codes;
    private final Drafts drafts;
    private final FormVersions forms;
    private final ApplicationEventPublisher events;

    MailCodes(OneTimeCodes codes, Drafts drafts, FormVersions forms, ApplicationEventPublisher events) {
        this.codes = codes;
        this.drafts = drafts;
        this.forms = forms;
        this.events = events;
    }

    /** False when too many were asked for: nobody's mailbox is to be flooded. */
    @Transactional
    boolean send(Draft draft, String address) {
        var code = codes.ask(target(draft, address), address, MailCodeAsked.GOOD, List.of(
                Limit.hourly("mail-code", draft.id().toString(), 6),
                Limit.hourly("mail-to", SecretTarget.mailbox(address), 12)));
        code.ifPresent(one -> events.publishEvent(
                new MailCodeAsked(draft.authority(), address, forms.form(draft.form()).title().ja(), one)));
        return code.isPresent();
    }

    /** The draft with its address confirmed, or empty when the code is wrong, too old or tried too often. */
    @Transactional
    Optional<Draft> confirm(Draft draft, String field, String address, String typed) {
        var target = target(draft, address);
        if (!codes.check(target, typed)) return Optional.empty();
        // The code is right whatever was saved elsewhere since: it counts for the draft as it is now, if that still has the address.
        var now = drafts.lock(draft.id());
        if (now.answers().of(field).map(MailField::address).filter(address::equals).isEmpty()) return Optional.of(now);
        codes.forget(target);
        return drafts.save(now, now.answers().with(field, MailField.answer(address, true)));
    }

    private static SecretTarget target(Draft draft, String address) {
        return new SecretTarget(draft.authority(), "draft-mail", draft.id() + "/" + SecretTarget.hidden(address));
    }
}
