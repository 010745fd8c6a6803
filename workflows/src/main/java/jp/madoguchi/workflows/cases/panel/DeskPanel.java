package jp.madoguchi.workflows.cases.panel;

import java.util.stream.Stream;

/** 審査の画面に出すもの: what a feature shows a member of staff of an application, and what that person may do there. */
public interface DeskPanel {

    /** None for a person or an application that it is not for. */
    Stream<Panel> on(DeskCase page);
}
