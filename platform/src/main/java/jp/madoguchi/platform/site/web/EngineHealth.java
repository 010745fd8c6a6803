package jp.madoguchi.platform.site.web;

import jp.madoguchi.workflows.engine.process.Processes;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the process engine works on its timers; part of /actuator/health. */
@Component
class EngineHealth implements HealthIndicator {

    private final Processes processes;

    EngineHealth(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Health health() {
        return (processes.isWorking() ? Health.up() : Health.down()).build();
    }
}
