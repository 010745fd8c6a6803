package jp.madoguchi.forms.definition;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;

/** 対象外: when it holds, the applicant is told the reason before filling in the rest. */
public record Ineligibility(Condition when, Text reason) {
}
