package jp.madoguchi.workflows.engine.context;

import java.util.Random;
import jp.madoguchi.forms.answer.Answers;

/** One application on its way through a simulation (試算): what it says, and chance, with the same seed always alike. */
public final class Trial {

    /** How often people decide otherwise than well, in percent. */
    public record Chances(int correction, int refusal, int against, int silent, int returned) {
    }

    private final Chances chances;
    private final Random random;
    private final int applications;
    private Answers answers;
    private double days;

    /** @param applications how many are simulated together */
    public Trial(Answers answers, Chances chances, Random random, int applications) {
        this.answers = answers;
        this.chances = chances;
        this.random = random;
        this.applications = applications;
    }

    public Answers answers() {
        return answers;
    }

    public void answers(Answers now) {
        this.answers = now;
    }

    public Chances chances() {
        return chances;
    }

    public boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    public boolean either() {
        return random.nextBoolean();
    }

    /** Its place among all, drawn anew each time; 0 is the first. */
    public int place() {
        return random.nextInt(applications);
    }

    /** In working days. */
    public void takes(double more) {
        days += more;
    }

    public double days() {
        return days;
    }
}
