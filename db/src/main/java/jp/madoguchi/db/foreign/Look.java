package jp.madoguchi.db.foreign;

import java.io.DataOutputStream;
import java.util.List;

/**
 * 下見: one way of looking at a file from outside. It runs in a process of its own, which has little memory, some seconds, no network and
 * no secret; it knows nothing but the file and what it was asked with. A class with a constructor without parameters.
 */
@FunctionalInterface
public interface Look {

    /** @throws Exception if the file cannot be read; what was answered until then is thrown away */
    void at(byte[] file, List<String> with, DataOutputStream answer) throws Exception;
}
