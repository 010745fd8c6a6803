package jp.madoguchi.forms.attachment;

import java.util.List;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;

/** Turns the name a browser sent into one that is safe to show and to save under. */
final class FileNames {

    private static final int LONGEST = 80;

    private FileNames() {
    }

    /** Without any path; with (2), (3) … where the name is already there. */
    static String clean(String sent, List<String> taken) {
        var name = Fold.line(sent);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[\"<>:|?*]", "_").strip();
        name = name.replaceFirst("^\\.+", "");
        var dot = name.lastIndexOf('.');
        var end = dot > 0 && name.length() - dot <= 6 ? name.substring(dot) : "";
        var stem = name.substring(0, name.length() - end.length());
        if (stem.isBlank()) stem = Words.of("given.file");
        if (stem.codePointCount(0, stem.length()) > LONGEST) stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        var unique = stem + end;
        for (var i = 2; taken.contains(unique); i++) unique = stem + " (" + i + ")" + end;
        return unique;
    }
}
