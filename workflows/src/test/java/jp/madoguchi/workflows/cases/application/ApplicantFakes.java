package jp.madoguchi.workflows.cases.application;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.definition.Summarised;

/** Remembers what an application is called from now on, and where its applicant is reached. */
public final class ApplicantFakes extends ApplicantDetails {

    public final List<String> done = new ArrayList<>();

    public ApplicantFakes() {
        super(null, event -> { });
    }

    @Override
    public void summarise(ApplicationId id, Summarised summary) {
        done.add("summarise " + summary.name());
    }

    @Override
    public void mail(ApplicationId id, String address) {
        done.add("mail " + address);
    }
}
