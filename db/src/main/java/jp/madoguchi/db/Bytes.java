package jp.madoguchi.db;

/** A bytea that a mapper gives: an array alone it takes for many rows. */
public record Bytes(byte[] bytes) {
}
