package jp.madoguchi.forms.definition;

import java.util.List;

/** Small forms as an owner writes them, with ' for ", and the mistakes in them. */
final class TestDefinitions {

    private TestDefinitions() {
    }

    static List<String> codes(String json) {
        return mistakes(json).stream().map(FormMistake::code).toList();
    }

    /** Each with the place it stands at. */
    static List<String> places(String json) {
        return mistakes(json).stream().map(mistake -> (mistake.where() + " " + mistake.code()).strip()).toList();
    }

    static List<FormMistake> mistakes(String json) {
        return FormJson.read(json.replace('\'', '"')).mistakes();
    }

    static Form trusted(String json) {
        return FormJson.trusted(json.replace('\'', '"'));
    }

    static String form(String... pages) {
        return "{'title': 'T', 'sections': [{'title': 'S', 'pages': [" + String.join(", ", pages) + "]}]}";
    }

    /** That form with something beside its sections. */
    static String with(String form, String beside) {
        return form.replace("'sections'", beside + ", 'sections'");
    }

    static String page(String slug, String rest) {
        return "{'slug': '" + slug + "', 'title': 'P', " + rest + "}";
    }

    static String guarded(String slug, String when, String rest) {
        return page(slug, "'when': " + when + ", " + rest);
    }

    static String choice(String key) {
        return fields("'choice', 'key': '" + key + "', 'label': 'L', "
                + "'options': [{'value': '1', 'label': 'A'}, {'value': '2', 'label': 'B'}]");
    }

    /** Each from its type on. */
    static String fields(String... fields) {
        return "'fields': [{'type': " + String.join("}, {'type': ", fields) + "}]";
    }

    static String is(String field, String value) {
        return "{'type': 'is', 'field': '" + field + "', 'value': '" + value + "'}";
    }
}
