package jp.madoguchi.workflows.messages.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.madoguchi.forms.text.Words;

/** 知らせの種類, with the names of what its words may say (差し込み), in the order of the message file's arguments. */
public enum NewsKind {
    RECEIVED("received"), CORRECTION("items", "due"), MISSED, GRANTED, REFUSED, WITHDRAWN, CLOSED, REVOKED,
    PAY("payment", "amount", "due"), PAY_REMIND("payment", "amount", "due"), PAID("payment", "amount", "due"),
    UNPAID("payment", "amount", "due"), REFUNDED("payment", "amount", "due"),
    DUE("next", "due"), EXPIRING("issued", "due"), OWN("subject", "body"), BULK("subject", "body");

    private final List<String> more;

    NewsKind(String... more) {
        this.more = Stream.of(more).map(NewsKind::field).toList();
    }

    /** How authorities write it. */
    static String field(String code) {
        return Words.of("newsField." + code);
    }

    /** Those of every kind, then its own. */
    public List<String> fields() {
        var all = new ArrayList<>(Stream.of("procedure", "number", "link").map(NewsKind::field).toList());
        all.addAll(more);
        return all;
    }

    /** As in {@code mail.<code>.subject}. */
    public String code() {
        var words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1 ? words[0] : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }

    /** Whether it belongs to a step, which may then have words of its own. */
    public boolean hasStep() {
        return this == CORRECTION || this == PAY || this == PAY_REMIND || this == PAID || this == UNPAID || this == REFUNDED || this == OWN;
    }

    /** Whether the applicant has to do something there. */
    public boolean wantsLink() {
        return this == CORRECTION || isPayable();
    }

    public boolean isPayable() {
        return this == PAY || this == PAY_REMIND;
    }
}
