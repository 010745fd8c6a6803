package jp.madoguchi.db.budget;

/** Whoever lets browsers in: by a draft, an application, an account. */
public interface LetsIn {

    /** @param key the hash of the browser's secret */
    boolean knows(byte[] key);
}
