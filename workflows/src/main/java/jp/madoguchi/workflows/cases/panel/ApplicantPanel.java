package jp.madoguchi.workflows.cases.panel;

import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Application;

/** 申請の状況に出すもの: what a feature shows the applicant, and what is to be done there. Whoever reads it may see the application. */
public interface ApplicantPanel {

    Stream<Panel> on(Application application);
}
