package jp.madoguchi.db;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.type.AnnotatedTypeMetadata;
import sun.misc.Signal;

/** Starts the embedded database unless {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {

    static final class NoOtherDatabase implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty("spring.datasource.url");
        }
    }

    @Bean
    EmbeddedDatabase embeddedDatabase(@Value("${madoguchi.data:data}") Path data,
            @Value("${madoguchi.postgres-program:${madoguchi.data:data}/postgres-program}") Path program) throws IOException {
        return EmbeddedDatabase.in(data, program);
    }

    /**
     * On Ctrl-C the site closes first and its database last. Left to themselves, the shutdown hooks of both would run side
     * by side, and the site would wait for a database that is gone.
     */
    @Bean
    ApplicationListener<ContextRefreshedEvent> closeInOrder(ConfigurableApplicationContext context) {
        return event -> List.of("INT", "TERM").forEach(name -> Signal.handle(new Signal(name), signal -> new Thread(() -> {
            context.close();
            System.exit(0);
        }, "close-in-order").start()));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "postgres";
            }

            @Override
            public String getJdbcUrl() {
                return database.url();
            }
        };
    }
}
