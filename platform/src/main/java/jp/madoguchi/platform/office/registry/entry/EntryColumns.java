package jp.madoguchi.platform.office.registry.entry;

import jp.madoguchi.db.JsonHandler;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells MyBatis that an entry is read as one JSON document, whether from the table or from its history. */
@Configuration(proxyBeanMethods = false)
class EntryColumns {

    @Bean
    ConfigurationCustomizer entryAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> configuration.getTypeHandlerRegistry()
                .register(Entry.class, new JsonHandler<Entry>(json, json.constructType(Entry.class)));
    }
}
