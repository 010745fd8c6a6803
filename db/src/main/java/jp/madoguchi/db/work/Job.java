package jp.madoguchi.db.work;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;

/** 作業: a method of a bean with its name and when it runs. */
record Job(String name, When when, Object bean, Method method) {

    /** @return whether there was something to do, and may be more */
    boolean run() {
        try {
            return Boolean.TRUE.equals(method.invoke(bean));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error cause) throw cause;
            throw new UndeclaredThrowableException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
