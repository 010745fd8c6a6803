package jp.madoguchi.forms.field;

import java.util.List;

/**
 * What is wrong with an input, to be shown beside it.
 *
 * @param input the name of the input to go to
 * @param code the sentence is {@code problem.<code>} in the message file
 * @param args for the sentence; the first is the label
 */
public record Problem(String input, String code, List<Object> args) {
}
