/** 電子署名 of applicants: what they sign, how it comes from a phone or a file, what it is worth, and the proof kept of it. */
@NullMarked
package jp.madoguchi.workflows.documents.signature;

import org.jspecify.annotations.NullMarked;
