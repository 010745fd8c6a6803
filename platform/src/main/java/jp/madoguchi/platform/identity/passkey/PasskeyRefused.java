package jp.madoguchi.platform.identity.passkey;

/** A device's answer is not good, or not to what was asked. */
public final class PasskeyRefused extends RuntimeException {

    PasskeyRefused(String why) {
        super(why, null, false, false);
    }
}
