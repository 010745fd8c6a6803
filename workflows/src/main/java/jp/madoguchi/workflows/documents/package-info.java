/**
 * Documents that are drawn (document, font), sealed (seal, trust), signed by applicants and deciders (signature), made in batches (batch).
 *
 * <p>May use: base, engine, cases, messages.
 */
@NullMarked
package jp.madoguchi.workflows.documents;

import org.jspecify.annotations.NullMarked;
