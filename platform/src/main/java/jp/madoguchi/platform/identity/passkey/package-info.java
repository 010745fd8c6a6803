/** パスキー: sign-in by a key that stays on a device, and a face, finger or code that unlocks it there. */
@NullMarked
package jp.madoguchi.platform.identity.passkey;

import org.jspecify.annotations.NullMarked;
