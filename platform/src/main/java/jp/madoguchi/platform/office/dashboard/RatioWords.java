package jp.madoguchi.platform.office.dashboard;

import java.util.Locale;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Japanese how a definition counts. */
@Component
class RatioWords {

    private final MessageSource messages;

    RatioWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(Definition definition) {
        var scope = definition.scope();
        var which = (scope.priorityOnly() ? say("ratio.which.priority") : "")
                + (scope.kind() == null ? say("ratio.which.all")
                : say("ratio.which.kind", RegistryWords.of("kind", scope.kind())))
                + (scope.min() == null ? "" : say("ratio.which.min", scope.min()));
        var year = definition.surveyed() == null ? say("ratio.year.own")
                : say("ratio.year.survey", FiscalYear.label(definition.surveyed()));
        return say("ratio.how." + definition.measure(), which) + (definition.measure() == Definition.Measure.VOLUME ? year : "");
    }

    String say(String key, Object... args) {
        return messages.getMessage(key, args, Locale.JAPAN);
    }
}
