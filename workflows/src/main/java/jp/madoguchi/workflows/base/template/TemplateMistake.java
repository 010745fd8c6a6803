package jp.madoguchi.workflows.base.template;

/**
 * What is wrong with a template.
 *
 * @param code of the sentence; detail the name, the element or the line that it is about
 */
public record TemplateMistake(String code, String detail) {
}
