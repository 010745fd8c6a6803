package jp.madoguchi.workflows.step;

/** Who is there to do the work (担当の席): whether a rule finds a department, and anybody in it. */
public interface Desks {

    /** For definitions that are looked at without their authority. */
    Desks ANY = new Desks() {
        @Override
        public boolean exists(Who who) {
            return true;
        }

        @Override
        public boolean isManned(Who who) {
            return true;
        }
    };

    /** The department, or the list of departments by answers, is there. */
    boolean exists(Who who);

    /** In every department that it may be, somebody has the role and the post. */
    boolean isManned(Who who);
}
