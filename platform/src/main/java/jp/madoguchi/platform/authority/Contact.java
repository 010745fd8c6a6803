package jp.madoguchi.platform.authority;

/** 所属 as a resident may ask it. */
public record Contact(String name, String phone, String hours) {
}
