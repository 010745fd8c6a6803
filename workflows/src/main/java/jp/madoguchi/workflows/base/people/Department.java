package jp.madoguchi.workflows.base.people;

import jp.madoguchi.db.id.DepartmentId;

/** 課 of an authority. */
public record Department(DepartmentId id, String code, String name) {
}
