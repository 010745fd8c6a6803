package jp.madoguchi.forms.fill;

import java.util.List;
import jp.madoguchi.forms.submission.Draft;

/** 申請の前に知らせること: what a feature above the forms has to say on the page with all answers, such as fees to come. */
public interface BeforeSending {

    /** @param template of a fragment {@code before(note)}; empty where there is nothing to say */
    record Note(String template, Object about) {
    }

    List<Note> notes(Draft draft);
}
