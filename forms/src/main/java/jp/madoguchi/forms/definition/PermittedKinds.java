package jp.madoguchi.forms.definition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.NamedType;

/** Lets JSON read the kinds of a sealed interface from {@code permits}, under the names they have and had. */
final class PermittedKinds extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        var type = annotated.getRawType();
        var kinds = type.isSealed() ? Arrays.asList(type.getPermittedSubclasses()) : List.<Class<?>>of();
        if (kinds.stream().noneMatch(kind -> kind.isAnnotationPresent(JsonTypeName.class))) return super.findSubtypes(config, annotated);
        return kinds.stream().flatMap(kind -> names(kind).map(name -> new NamedType(kind, name))).toList();
    }

    /** Its own name, then those that it had. */
    static Stream<String> names(Class<?> kind) {
        var before = kind.getAnnotation(Formerly.class);
        return Stream.concat(Stream.of(kind.getAnnotation(JsonTypeName.class).value()),
                before == null ? Stream.of() : Stream.of(before.value()));
    }
}
