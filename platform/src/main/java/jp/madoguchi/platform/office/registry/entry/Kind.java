package jp.madoguchi.platform.office.registry.entry;

/** 区分: who made the rule for a procedure. */
public enum Kind {
    /** 県独自: the authority's own */ OWN,
    /** 法定: by national law */ STATUTORY
}
