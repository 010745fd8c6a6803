/**
 * What everybody asks: whose counter this is (authority), who works there in which role (people), which procedures there are
 * (procedure), which days count (calendar), how an owner's text is filled in (template), and what screens of all features need (screen).
 *
 * <p>May use: the modules below. All other groups use it instead of asking these tables themselves (docs/adr/0016).
 */
@NullMarked
package jp.madoguchi.workflows.base;

import org.jspecify.annotations.NullMarked;
