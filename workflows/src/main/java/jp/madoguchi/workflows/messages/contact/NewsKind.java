package jp.madoguchi.workflows.messages.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 知らせの種類, with the names of what its words may say (差し込み), in the order of the message file's arguments. */
public enum NewsKind {
    RECEIVED("届いた時刻"), CORRECTION("直す数", "期限"), MISSED, GRANTED, REFUSED, WITHDRAWN, CLOSED, REVOKED,
    PAY("納付の名前", "金額", "期限"), PAY_REMIND("納付の名前", "金額", "期限"), PAID("納付の名前", "金額", "期限"), UNPAID("納付の名前", "金額", "期限"),
            REFUNDED("納付の名前", "金額", "期限"),
    DUE("つづきの手続", "期限"), EXPIRING("番号", "期限"), OWN("件名", "本文"), BULK("件名", "本文");

    /** Of every kind. */
    private static final List<String> COMMON = List.of("手続", "受付番号", "リンク");

    private final List<String> more;

    NewsKind(String... more) {
        this.more = List.of(more);
    }

    public List<String> fields() {
        var all = new ArrayList<>(COMMON);
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
