package jp.madoguchi.platform.survey;

import jp.madoguchi.db.JsonHandler;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Tells MyBatis that the questions are a JSON document. */
@Configuration(proxyBeanMethods = false)
class SurveyColumns {

    @Bean
    ConfigurationCustomizer questionsAsJson() {
        var json = JsonMapper.builder().build();
        return configuration -> configuration.getTypeHandlerRegistry().register(Round.Questions.class, new JsonHandler<Round.Questions>(json, json.constructType(Round.Questions.class)));
    }
}
