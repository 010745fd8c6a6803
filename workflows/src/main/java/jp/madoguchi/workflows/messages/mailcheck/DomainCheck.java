package jp.madoguchi.workflows.messages.mailcheck;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import jp.madoguchi.workflows.messages.carrier.Dkim;
import jp.madoguchi.workflows.messages.carrier.MailSettings;
import jp.madoguchi.workflows.messages.mailcheck.Finding.Tone;
import org.springframework.stereotype.Component;

/** 送信ドメイン認証: SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489) of the sending domain, as receivers see them. */
@Component
class DomainCheck {

    private final MailSettings mail;
    private final Dkim dkim;
    private final Records records;

    DomainCheck(MailSettings mail, Dkim dkim, Records records) {
        this.mail = mail;
        this.dkim = dkim;
        this.records = records;
    }

    List<Finding> all() {
        return List.of(asked("spf", this::spf), asked("dkim", this::dkim), asked("dmarc", this::dmarc));
    }

    private static Finding asked(String what, Supplier<Finding> ask) {
        try {
            return ask.get();
        } catch (Records.NoAnswer e) {
            return new Finding(what, "noAnswer", Tone.PLAIN, "", "", "");
        }
    }

    private Finding spf() {
        var name = mail.domain();
        var found = records.text(name).stream().filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 ")).toList();
        if (found.isEmpty()) return new Finding("spf", "none", Tone.BAD, name, "v=spf1 include:… -all", "");
        if (found.size() > 1) return new Finding("spf", "several", Tone.BAD, name, "", String.join("\n", found));
        var spf = found.getFirst();
        var end = spf.toLowerCase(Locale.ROOT);
        if (end.matches(".*\\s\\+?all(\\s.*)?")) return new Finding("spf", "open", Tone.BAD, name,
                spf.replaceAll("(?i)\\s\\+?all", " -all"), spf);
        if (!end.matches(".*\\s[~-]all(\\s.*)?") && !end.contains(" redirect=")) return new Finding("spf", "weak",
                Tone.WARN, name, spf.replaceAll("(?i)\\s\\?all", "") + " -all", spf);
        return new Finding("spf", "good", Tone.GOOD, name, "", spf);
    }

    private Finding dkim() {
        var name = dkim.selector() + "._domainkey." + mail.domain();
        var found = records.text(name).stream().filter(text -> text.contains("p=")).toList();
        var ours = dkim.publicKey();
        if (ours.isEmpty()) return found.isEmpty() ? new Finding("dkim", "relay", Tone.WARN, name, "", "")
                : new Finding("dkim", "there", Tone.GOOD, name, "", found.getFirst());
        var wanted = "v=DKIM1; k=rsa; p=" + ours.get();
        if (found.isEmpty()) return new Finding("dkim", "none", Tone.BAD, name, wanted, "");
        var same = found.size() == 1 && found.getFirst().replaceAll("\\s", "")
                .matches(".*;?p=" + java.util.regex.Pattern.quote(ours.get()) + ";?.*");
        return new Finding("dkim", same ? "good" : "other", same ? Tone.GOOD : Tone.BAD, name, same ? "" : wanted, found.getFirst());
    }

    /** Of the domain, or of one above it. */
    private Finding dmarc() {
        for (var domain = mail.domain(); domain.contains("."); domain = domain.substring(domain.indexOf('.') + 1)) {
            var name = "_dmarc." + domain;
            var found = records.text(name).stream().filter(text -> text.startsWith("v=DMARC1")).toList();
            if (found.size() == 1) {
                var lax = found.getFirst().replaceAll("\\s", "").contains(";p=none");
                return new Finding("dmarc", lax ? "watching" : "good", lax ? Tone.WARN : Tone.GOOD, name,
                        lax ? found.getFirst().replaceAll(";(\\s*)p=none", ";$1p=quarantine") : "", found.getFirst());
            }
        }
        return new Finding("dmarc", "none", Tone.BAD, "_dmarc." + mail.domain(),
                "v=DMARC1; p=quarantine; rua=mailto:dmarc@" + mail.domain(), "");
    }
}
