package jp.madoguchi.db.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** 作業の時間割: the one file that says what runs by itself and when; {@code madoguchi.background.<name>} puts another line in its place. */
@Component
class Timetable {

    private final Environment environment;
    private final Properties lines;

    Timetable(Environment environment) {
        this.environment = environment;
        try {
            this.lines = PropertiesLoaderUtils.loadProperties(new ClassPathResource("background.properties"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    When when(String name) {
        var line = environment.getProperty("madoguchi.background." + name, lines.getProperty(name, ""));
        if (line.isEmpty()) throw new IllegalStateException("background.properties does not say when " + name + " runs");
        return When.of(environment.resolveRequiredPlaceholders(line));
    }
}
