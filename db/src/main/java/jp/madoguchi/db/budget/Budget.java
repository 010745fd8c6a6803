package jp.madoguchi.db.budget;

/**
 * 予算: what guesses or costs, with how much of it one sender may do in ten minutes, and how much all may whom nobody knows. A sender may
 * be a school with hundreds of families behind it: browsers that were let in before count by themselves once it is used up.
 */
public enum Budget {

    /** 確認コードを送る: mail and SMS to whatever address is typed. */
    CODES(60, 3_000),
    /** 入力の中で確認コードを送る: part of filling in, so a school's families fit in. */
    MAILS(3_000, 30_000),
    /** 確認コードを入れる. */
    TRIES(120, 6_000),
    /** 秘密のリンクを開く. */
    LINKS(600, 30_000),
    /** 入力をはじめる: a row for a month. */
    DRAFTS(3_000, 60_000),
    /** 添付ファイルを送る, in parts of 256 KB: a school's families fit in, and a disk is not filled in an hour. */
    FILES(40_000, 400_000),
    /** 検索. */
    SEARCH(900, 30_000),
    /** 表のダウンロード. */
    TABLES(60, 1_000);

    private final int ofSender;
    private final int ofStrangers;

    Budget(int ofSender, int ofStrangers) {
        this.ofSender = ofSender;
        this.ofStrangers = ofStrangers;
    }

    int ofSender() {
        return ofSender;
    }

    int ofStrangers() {
        return ofStrangers;
    }

    String what(String whose) {
        return "budget." + name() + "." + whose;
    }
}
