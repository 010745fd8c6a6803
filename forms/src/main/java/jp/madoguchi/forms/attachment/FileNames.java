package jp.madoguchi.forms.attachment;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;

/** Turns the name a browser sent into one that is safe to show and to save under; its end is that of what the file was found to be. */
final class FileNames {

    private static final int LONGEST = 80;
    private static final Map<String, List<String>> ENDS = Map.of("image/jpeg", List.of(".jpg", ".jpeg"), "image/png", List.of(".png"),
            "image/heic", List.of(".jpg"), "image/heif", List.of(".jpg"), "application/pdf", List.of(".pdf"));
    /** Format characters, such as those that turn the direction of writing; they hide what a name ends with. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]++");
    private static final Pattern FORBIDDEN = Pattern.compile("[\"<>:|?*]");
    private static final Pattern DEVICE = Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|COM[0-9¹²³]|LPT[0-9¹²³])");
    private static final Pattern END = Pattern.compile("\\.[\\p{L}\\p{N}]{1,5}$");

    private FileNames() {
    }

    /**
     * Without any path, in one way of writing (NFC); with (2), (3) … where the name is already there.
     *
     * @param type the media type it was found to be; empty for the end that was sent, to speak of it
     */
    static String clean(String sent, String type, List<String> taken) {
        var line = INVISIBLE.matcher(Normalizer.normalize(Fold.line(sent), Normalizer.Form.NFC)).replaceAll("");
        var name = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        name = FORBIDDEN.matcher(name).replaceAll("_").strip();
        while (name.startsWith(".")) name = name.substring(1);
        while (name.endsWith(".") || name.endsWith(" ")) name = name.substring(0, name.length() - 1);
        var found = END.matcher(name);
        var end = found.find() && found.start() > 0 ? found.group() : "";
        var stem = stem(name.substring(0, name.length() - end.length()));
        var kept = end(end, type);
        // a.pdf.exe is a.pdf, not a.pdf.pdf
        var isTwice = !kept.equals(end) && stem.endsWith(kept) && stem.length() > kept.length();
        if (isTwice) stem = stem.substring(0, stem.length() - kept.length());
        var unique = stem + kept;
        for (var i = 2; taken.contains(unique); i++) unique = stem + " (" + i + ")" + kept;
        return unique;
    }

    private static String stem(String sent) {
        var stem = sent.strip();
        if (stem.isEmpty()) stem = Words.of("given.file");
        var first = stem.indexOf('.') < 0 ? stem : stem.substring(0, stem.indexOf('.'));
        if (DEVICE.matcher(first.strip()).matches()) stem = "_" + stem;
        return stem.codePointCount(0, stem.length()) > LONGEST ? stem.substring(0, stem.offsetByCodePoints(0, LONGEST)) : stem;
    }

    private static String end(String sent, String type) {
        var ends = ENDS.get(type);
        return ends == null || ends.contains(sent.toLowerCase(Locale.ROOT)) ? sent : ends.getFirst();
    }
}
