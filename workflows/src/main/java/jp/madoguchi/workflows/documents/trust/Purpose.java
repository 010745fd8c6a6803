package jp.madoguchi.workflows.documents.trust;

/** What a certificate is trusted for (用途): residents, companies, members of the staff, the authority's own seals, timestamps. */
public enum Purpose { PERSON, COMPANY, STAFF, SEAL, TIME }
