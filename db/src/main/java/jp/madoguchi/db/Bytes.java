package jp.madoguchi.db;

import java.util.Arrays;

/** A bytea, equal by what is in it. From a mapper also the one way to a single one: an array it takes for many rows. */
@SuppressWarnings("ArrayRecordComponent")
public record Bytes(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes(var others) && Arrays.equals(bytes, others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
