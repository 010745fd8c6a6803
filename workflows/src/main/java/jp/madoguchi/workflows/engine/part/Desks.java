package jp.madoguchi.workflows.engine.part;


/** What a workflow leans on outside of itself: who is there to do the work (担当の席), and the procedures that follow. */
public interface Desks {

    /** For definitions that are looked at without their authority. */
    Desks ANY = new Desks() {
        @Override
        public boolean exists(Who who) {
            return true;
        }

        @Override
        public int people(Who who) {
            return Integer.MAX_VALUE;
        }

        @Override
        public boolean asksNumber(String procedure, String field) {
            return true;
        }
    };

    /** The department, or the list of departments by answers, is there. */
    boolean exists(Who who);

    /** How many have the role and the post, in the department with the fewest of all that it may be. */
    int people(Who who);

    /** Whether another procedure asks for that number, as far as it is published. */
    boolean asksNumber(String procedure, String field);
}
