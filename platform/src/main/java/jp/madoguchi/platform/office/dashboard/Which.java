package jp.madoguchi.platform.office.dashboard;

/** Which entries of a definition's scope are listed: planned for a year, gone live in it, late, still to come, not yet live. */
enum Which { PLANNED, LIVE, LATE, NEXT, REST }
