package jp.madoguchi.db.work;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every {@link Background} method of the site's beans. */
@Component
class Jobs implements SmartInitializingSingleton {

    private final Map<String, Job> all = new TreeMap<>();
    private final Timetable timetable;
    private final ListableBeanFactory beans;

    Jobs(Timetable timetable, ListableBeanFactory beans) {
        this.timetable = timetable;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var name : beans.getBeanNamesForType(Object.class, false, false)) {
            var type = beans.getType(name, false);
            if (type != null && type.getName().startsWith("jp.madoguchi.")) marked(ClassUtils.getUserClass(type))
                    .forEach((method, mark) -> add(mark.value(), beans.getBean(name), method));
        }
    }

    private static Map<Method, Background> marked(Class<?> type) {
        return MethodIntrospector.selectMethods(type, (MethodIntrospector.MetadataLookup<Background>) method ->
                AnnotatedElementUtils.findMergedAnnotation(method, Background.class));
    }

    private void add(String name, Object bean, Method method) {
        var called = AopUtils.selectInvocableMethod(method, bean.getClass());
        called.setAccessible(true);
        if (all.put(name, new Job(name, timetable.when(name), bean, called)) != null)
            throw new IllegalStateException("two methods are called " + name);
    }

    Collection<Job> all() {
        return all.values();
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Job get(String name) {
        var job = all.get(name);
        if (job == null) throw new IllegalArgumentException("nothing is called " + name);
        return job;
    }
}
