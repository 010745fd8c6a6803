package jp.madoguchi.workflows.base.authority;

/** 所属 as a resident may ask it. */
public record Contact(String name, String phone, String hours) {
}
