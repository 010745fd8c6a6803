/**
 * The screens of clerks, deciders and applicants, and steps without people, which bring the other groups together.
 *
 * <p>May use: all groups of this module. Nobody here uses it but the platform.
 */
@NullMarked
package jp.madoguchi.workflows.desk;

import org.jspecify.annotations.NullMarked;
