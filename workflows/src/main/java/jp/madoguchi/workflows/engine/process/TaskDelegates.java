package jp.madoguchi.workflows.engine.process;

import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;

/**
 * One delegate for each that a process can wait for (到着): {@code enterReview}, {@code enterPayment}. Written processes call them
 * by name.
 */
class TaskDelegates implements BeanRegistrar {

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (var whom : For.values())
            registry.registerBean(whom.delegate(), TaskListener.class,
                    bean -> bean.supplier(context -> context.bean(Delegates.class).waiting(whom)));
    }
}
