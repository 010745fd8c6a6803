package jp.madoguchi.platform.identity.provider;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of the staff's and nothing else, whatever came back. */
final class LocalPath {

    private static final String HOME = "/staff";
    private static final Pattern GOOD = Pattern.compile("/staff(/[A-Za-z0-9_.~-]+)*/?(\\?[A-Za-z0-9_.~=&%+-]*)?");
    private static final int LONGEST = 500;

    private LocalPath() {
    }

    static String of(@Nullable String path) {
        return path != null && path.length() <= LONGEST && GOOD.matcher(path).matches() && !path.contains("..") ? path : HOME;
    }
}
