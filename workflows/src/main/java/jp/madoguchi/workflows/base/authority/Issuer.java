package jp.madoguchi.workflows.base.authority;

/** Who issues a document: names for its head and foot, and where an appeal goes. */
public record Issuer(String authority, String address, String appealTo, String department, String phone, String hours) {
}
