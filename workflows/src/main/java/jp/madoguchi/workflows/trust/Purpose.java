package jp.madoguchi.workflows.trust;

/** What a certificate is trusted for (用途): residents, companies, the authority's own seals, timestamps. */
public enum Purpose { PERSON, COMPANY, SEAL, TIME }
