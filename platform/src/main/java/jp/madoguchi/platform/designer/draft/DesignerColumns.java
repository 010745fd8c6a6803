package jp.madoguchi.platform.designer.draft;

import jp.madoguchi.db.JsonHandler;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ArrayNode;

/** Tells MyBatis which of the designer's values are JSON documents in the database. */
@Configuration(proxyBeanMethods = false)
class DesignerColumns {

    @Bean
    ConfigurationCustomizer blueprintsAsJson() {
        var json = FormJson.mapper().rebuild().registerSubtypes(Edit.class.getPermittedSubclasses()).build();
        return configuration -> {
            var registry = configuration.getTypeHandlerRegistry();
            registry.register(ArrayNode.class, new JsonHandler<ArrayNode>(json, json.constructType(ArrayNode.class)));
            registry.register(FormChange.Edits.class, new JsonHandler<FormChange.Edits>(json, json.constructType(FormChange.Edits.class)));
        };
    }
}
