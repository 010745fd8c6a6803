package jp.madoguchi.platform.office.survey;

import jp.madoguchi.db.JsonHandler;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells MyBatis that questions and replies are read as JSON documents. */
@Configuration(proxyBeanMethods = false)
class SurveyColumns {

    @Bean
    ConfigurationCustomizer surveysAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(Round.Questions.class, new JsonHandler<Round.Questions>(json, json.constructType(Round.Questions.class)));
            registry.register(SurveyReply.class, new JsonHandler<SurveyReply>(json, json.constructType(SurveyReply.class)));
        };
    }
}
