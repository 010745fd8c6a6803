package jp.madoguchi.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;

/** The forms of the sample authority, as they are shipped, and one with a field of every kind. */
public final class TestForms {

    private TestForms() {
    }

    public static Form parkingPermit() {
        return FormJson.read(resource("/sample/forms/parking-permit.json")).form().orElseThrow();
    }

    public static Form highSchool() {
        return FormJson.read(resource("/sample/forms/high-school.json")).form().orElseThrow();
    }

    public static Form everyField() {
        return FormJson.read(resource("/forms/every-field.json")).form().orElseThrow();
    }

    public static String resource(String path) {
        try (var in = TestForms.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
