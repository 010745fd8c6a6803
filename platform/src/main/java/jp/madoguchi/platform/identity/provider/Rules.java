package jp.madoguchi.platform.identity.provider;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.workflows.base.people.Role;

/**
 * 属性の対応: which attribute of an identity provider tells what, and what its values mean here.
 *
 * @param number 職員番号; {@value #NAME_ID} or the empty string for the NameID itself
 * @param names one attribute, or family and given name; joined by a space
 * @param departments what a value of {@code department} means: the code of a department here. Values that are not named
 * mean the department of that code or name
 * @param role the empty string: roles are given here, by administrators
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Rules(String number, List<String> names, String mail, String post, String department,
        Map<String, String> departments, String role, Map<String, Role> roles) {

    static final String NAME_ID = "NameID";
    static final Rules NONE = new Rules("", List.of(), "", "", "", Map.of(), "", Map.of());

    Rules {
        number = Objects.requireNonNullElse(number, "");
        names = names == null ? List.of() : names.stream().filter(name -> !name.isBlank()).toList();
        mail = Objects.requireNonNullElse(mail, "");
        post = Objects.requireNonNullElse(post, "");
        department = Objects.requireNonNullElse(department, "");
        departments = departments == null ? Map.of() : new LinkedHashMap<>(departments);
        role = Objects.requireNonNullElse(role, "");
        roles = roles == null ? Map.of() : new LinkedHashMap<>(roles);
    }

    /** What an answer says of somebody, in our words; departments are not looked up yet. */
    Claims apply(String nameId, Map<String, List<String>> attributes) {
        var said = first(attributes, department);
        return new Claims(number.isEmpty() || number.equals(NAME_ID) ? nameId : first(attributes, number),
                names.stream().map(name -> first(attributes, name)).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")),
                first(attributes, mail), first(attributes, post), said, departments.getOrDefault(said, said),
                all(attributes, role).map(roles::get).filter(Objects::nonNull)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))));
    }

    /** A value of the provider means that department from now on. */
    Rules with(String said, String code) {
        var all = new LinkedHashMap<>(departments);
        all.put(said, code);
        return new Rules(number, names, mail, post, department, all, role, roles);
    }

    public boolean givesRoles() {
        return !role.isEmpty();
    }

    private static String first(Map<String, List<String>> attributes, String name) {
        return all(attributes, name).findFirst().orElse("");
    }

    private static Stream<String> all(Map<String, List<String>> attributes, String name) {
        return name.isEmpty() ? Stream.of() : attributes.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty());
    }

    /** Attributes whose values the rules compare: they have to be readable to set the rules by them. */
    boolean compares(String attribute) {
        return attribute.equals(department) || attribute.equals(role) || attribute.equals(post);
    }

    /**
     * @param said the department as the provider calls it;
     *
     * @param department its code or name here
     */
    record Claims(String number, String name, String mail, String post, String said, String department, Set<Role> roles) {

        String roleNames() {
            return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        }
    }
}
