package jp.madoguchi.platform.identity.provider;

import jp.madoguchi.db.JsonHandler;
import jp.madoguchi.platform.identity.saml.Asserted;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells MyBatis what is read as a JSON document. */
@Configuration(proxyBeanMethods = false)
class SignOnColumns {

    @Bean
    ConfigurationCustomizer signOnAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(Rules.class, new JsonHandler<Rules>(json, json.constructType(Rules.class)));
            registry.register(Provider.Captured.class,
                    new JsonHandler<Provider.Captured>(json, json.constructType(Provider.Captured.class)));
            registry.register(Asserted.Subject.class, new JsonHandler<Asserted.Subject>(json, json.constructType(Asserted.Subject.class)));
        };
    }
}
