package jp.madoguchi.workflows.process;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.workflows.staff.Role;

/** 審査, from which corrections (補正) are asked for. Correction days in calendar days. */
@JsonTypeName("review")
public record ReviewStep(String key, String name, Role role, int correctionDays) implements Step {
}
