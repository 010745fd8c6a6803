package jp.madoguchi.forms.field;

/** A field that may begin with what the applicant keeps in the account (プロフィール), where the owner of the procedure allows it. */
public interface FromProfile {

    /** Allowed for this field. */
    boolean profile();
}
