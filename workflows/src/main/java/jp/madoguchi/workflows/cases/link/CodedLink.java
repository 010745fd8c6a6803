package jp.madoguchi.workflows.cases.link;

import java.util.UUID;
import jp.madoguchi.db.code.SecretTarget;

/**
 * 本人確認つきのリンク, as it stands in one browser.
 *
 * @param code what its codes are kept under
 * @param task what it leads to
 * @param mail where it went; the empty string for one that was handed over
 * @param open whether its code was typed in this browser
 */
public record CodedLink(UUID id, SecretTarget code, String task, String mail, boolean open, boolean expired) {

    public boolean byHand() {
        return mail.isEmpty();
    }
}
