package jp.madoguchi.platform.office.dashboard;

import jp.madoguchi.db.JsonHandler;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells MyBatis which values are JSON documents. */
@Configuration(proxyBeanMethods = false)
class DashboardColumns {

    @Bean
    ConfigurationCustomizer ratiosAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(Definition.class, new JsonHandler<Definition>(json, json.constructType(Definition.class)));
            registry.register(Figure.Basis.class, new JsonHandler<Figure.Basis>(json, json.constructType(Figure.Basis.class)));
        };
    }
}
