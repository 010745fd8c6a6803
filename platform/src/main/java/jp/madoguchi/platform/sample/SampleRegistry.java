package jp.madoguchi.platform.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.registry.intake.Imports;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The registry as published, taken in the way that any authority takes in its own. */
@Component
@Profile("demo | sample")
class SampleRegistry {

    /** The survey asked for the counts of fiscal 2021. */
    static final int SURVEYED = 2021;

    private final Imports imports;

    SampleRegistry(Imports imports) {
        this.imports = imports;
    }

    void fill(AuthorityId mie) {
        try (var in = new ClassPathResource("sample/procedures.csv").getInputStream()) {
            var copy = Files.createTempFile("procedures", ".csv");
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            imports.whole(mie, "procedures.csv", copy, SURVEYED, problem -> LoggerFactory.getLogger(SampleRegistry.class).error("procedures.csv: {}", problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
