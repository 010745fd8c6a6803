package jp.madoguchi.workflows.process;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.workflows.staff.Role;

/** 決裁 by a person other than the one who proposed; sends back to the review before it. */
@JsonTypeName("approval")
public record ApprovalStep(String key, String name, Role role) implements Step {
}
