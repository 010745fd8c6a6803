package jp.madoguchi.forms.submission;

import jp.madoguchi.db.JsonHandler;
import jp.madoguchi.forms.answer.Answers;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells MyBatis which of our values are JSON documents in the database. */
@Configuration(proxyBeanMethods = false)
class FormsColumns {

    @Bean
    ConfigurationCustomizer answersAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(Answers.class, new JsonHandler<Answers>(json, json.constructType(Answers.class)));
            registry.register(InvalidInput.class, new JsonHandler<InvalidInput>(json, json.constructType(InvalidInput.class)));
            registry.register(ObjectNode.class, new JsonHandler<ObjectNode>(json, json.constructType(ObjectNode.class)));
            registry.register(MasterRow.class, new JsonHandler<MasterRow>(json, json.constructType(MasterRow.class)));
        };
    }
}
