package jp.madoguchi.db.work;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 背景の作業: a method of a bean, without parameters, that runs when the line of this name in {@code background.properties} says.
 * One that returns {@code true} had something to do, and is asked again at once, by more workers where its line allows them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Background {

    String value();
}
