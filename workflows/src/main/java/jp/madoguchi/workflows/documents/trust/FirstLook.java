package jp.madoguchi.workflows.documents.trust;

import org.jspecify.annotations.Nullable;

/** 最初の確認: whether a file from outside may be looked at at all. */
interface FirstLook {

    /** A code for the message, or null where it may be looked at. */
    @Nullable String refuse(byte[] file);
}
