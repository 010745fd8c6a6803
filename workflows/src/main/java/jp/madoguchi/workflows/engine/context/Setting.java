package jp.madoguchi.workflows.engine.context;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.base.people.Role;

/**
 * 設定のしかた: what a component of a step or part does not say by its type about how an owner sets it. A text is one line that
 * only the staff see, an enum one of its constants, a list of texts is typed line by line.
 */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Setting {

    /** The editor, where the type's own is not right. */
    Editor[] as() default {};

    /** It names a field of the form of that kind, or several in a list. */
    Class<? extends Field>[] fields() default {};

    /** It names pages of the form. */
    boolean pages() default false;

    /** It names another step, or an end. */
    boolean steps() default false;

    /** Who may have these roles. */
    Role[] roles() default {};

    /** Of an enum or of what belongs together: only these are offered. */
    String[] of() default {};

    /** Shown only where the component of that name is {@link #is()}. */
    String where() default "";

    String is() default "";

    /** False for what is kept but not set in the designer. */
    boolean shown() default true;
}
