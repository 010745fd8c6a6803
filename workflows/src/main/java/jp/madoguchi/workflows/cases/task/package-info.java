/** What has to be done now and by whom (作業), and how each step went. */
@NullMarked
package jp.madoguchi.workflows.cases.task;

import org.jspecify.annotations.NullMarked;
