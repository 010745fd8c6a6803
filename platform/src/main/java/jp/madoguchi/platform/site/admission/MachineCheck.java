package jp.madoguchi.platform.site.admission;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people depend on it, it runs on a JDK whose virtual threads do not pin each other, and ends when its memory does. */
@Component
class MachineCheck implements InitializingBean {

    static final int LEAST = 25;

    private static final Logger LOG = LoggerFactory.getLogger(MachineCheck.class);
    private static final String ENDS = "-XX:+ExitOnOutOfMemoryError";

    private final Environment environment;

    MachineCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        if (environment.matchesProfiles("demo | sample")) return;
        check(Runtime.version().feature());
        if (!ManagementFactory.getRuntimeMXBean().getInputArguments().contains(ENDS))
            LOG.warn("Started without {}: a site without memory goes on and answers at random", ENDS);
    }

    static void check(int version) {
        if (version < LEAST) throw new IllegalStateException("Production needs JDK " + LEAST + " or later, this is " + version);
    }
}
