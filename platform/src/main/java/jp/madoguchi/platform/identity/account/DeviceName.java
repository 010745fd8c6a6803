package jp.madoguchi.platform.identity.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a browser says it is, as far as its owner needs to know it again: "iPhone Safari". */
final class DeviceName {

    private static final List<String> SYSTEMS = List.of("iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux");
    private static final List<String> BROWSERS = List.of("Edg", "SamsungBrowser", "Firefox", "CriOS", "Chrome", "Safari");

    private DeviceName() {
    }

    static String of(@Nullable String agent) {
        if (agent == null) return "";
        return (first(SYSTEMS, agent).replace("Macintosh", "Mac").replace("CrOS", "Chromebook") + " "
                + first(BROWSERS, agent).replace("CriOS", "Chrome").replace("Edg", "Edge")
                .replace("SamsungBrowser", "Samsung Internet")).strip();
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
