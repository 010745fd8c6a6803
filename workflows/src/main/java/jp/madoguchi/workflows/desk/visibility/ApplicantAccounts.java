package jp.madoguchi.workflows.desk.visibility;

import jp.madoguchi.db.id.ApplicationId;

/** How many accounts of applicants show an application; who keeps accounts says it. */
public interface ApplicantAccounts {

    int showing(ApplicationId application);
}
