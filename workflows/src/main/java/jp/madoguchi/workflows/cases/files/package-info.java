/** 添付ファイル of applications that were found to be gone, and are told of where they are missed. */
@NullMarked
package jp.madoguchi.workflows.cases.files;

import org.jspecify.annotations.NullMarked;
