package jp.madoguchi.workflows.messages.contact;

import java.util.Optional;
import jp.madoguchi.forms.text.Fold;

/** 携帯電話番号 that can take an SMS: 060, 070, 080 or 090 and eight digits (総務省 電気通信番号計画). */
final class Mobile {

    private Mobile() {
    }

    static Optional<String> read(String typed) {
        var digits = Fold.digits(typed).replaceFirst("^\\+?81", "0").replaceFirst("^00", "0");
        return Optional.of(digits).filter(number -> number.matches("0[6-9]0\\d{8}"));
    }
}
