package jp.madoguchi.workflows.base.authority;

import jp.madoguchi.db.id.AuthorityId;

/** 団体 whose counter this is. */
public record Authority(AuthorityId id, String code, String name, String address, String appealTo) {
}
