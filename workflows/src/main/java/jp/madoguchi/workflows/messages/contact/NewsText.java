package jp.madoguchi.workflows.messages.contact;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 知らせの文, with names in braces for what differs from one application to the next. */
public record NewsText(String subject, String body) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\s]{1,40})}");

    public NewsText filled(Map<String, String> values) {
        return new NewsText(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
    }

    /** A brace that belongs to no name. */
    public boolean hasLooseBraces() {
        return FIELD.matcher(subject + body).replaceAll("").matches("(?s).*[{}].*");
    }

    /** Names that nothing is known for, as they were written. */
    public List<String> unknown(List<String> known) {
        return FIELD.matcher(subject + "\n" + body).results().map(match -> match.group(1))
                .filter(name -> !known.contains(name)).distinct().toList();
    }
}
