package jp.madoguchi.platform.site.sample;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Departments;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.task.Jurisdictions;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** 三重県 with its departments, and one person for each role; all have the same password. */
@Component
@Profile("demo | sample")
class SampleAuthority {

    static final String PASSWORD = "madoguchi";

    /** A sample person, as the demo run introduces them. */
    record Person(String login, String name, String department, List<Role> roles, String post, String words) {

        Person(String login, String name, String department, List<Role> roles, String words) {
            this(login, name, department, roles, "", words);
        }
    }

    static final List<Person> PEOPLE = List.of(
            new Person("okada", "岡田 由美", "welfare", List.of(Role.CLERK), "審査担当（地域福祉課）"),
            new Person("ito", "伊藤 健", "welfare", List.of(Role.CLERK), "審査担当（地域福祉課）"),
            new Person("sato", "佐藤 誠", "welfare", List.of(Role.APPROVER), "課長", "決裁者・課長（地域福祉課）"),
            new Person("tanaka", "田中 洋子", "welfare", List.of(Role.APPROVER), "係長", "決裁者・係長（地域福祉課）"),
            new Person("yamamoto", "山本 隆", "welfare", List.of(Role.APPROVER), "部長", "決裁者・部長（子ども・福祉部）"),
            new Person("nakagawa", "中川 恵", "welfare", List.of(Role.OWNER), "手続担当者（地域福祉課）"),
            new Person("suzuki", "鈴木 亜美", "welfare", List.of(Role.OWNER), "手続担当者（地域福祉課）"),
            new Person("kobayashi", "小林 学", "school", List.of(Role.CLERK), "審査担当（高校教育課）"),
            new Person("mori", "森 千佳", "school", List.of(Role.APPROVER), "決裁者（高校教育課）"),
            new Person("kato", "加藤 彩", "school", List.of(Role.OWNER), "手続担当者（高校教育課）"),
            new Person("shimizu", "清水 亮", "environment", List.of(Role.OWNER), "手続担当者（環境生活総務課）"),
            new Person("hara", "原 剛", "fire", List.of(Role.CLERK), "審査担当（消防・保安課）"),
            new Person("ogawa", "小川 真理", "tsu", List.of(Role.CONSULTED), "照会先（津市 福祉政策課）"),
            new Person("hayashi", "林 拓也", "digital", List.of(Role.OFFICE), "推進担当（デジタル改革推進課）"),
            new Person("yamaguchi", "山口 直子", "digital", List.of(Role.ADMINISTRATOR), "管理者（デジタル改革推進課）"));

    private static final String HOURS = "平日 8時30分～17時15分";

    record Department(String code, String name, String phone, String hours) {

        String bureau() {
            return name.split(" ")[0];
        }
    }

    private static final List<Department> DEPARTMENTS = List.of(
            new Department("welfare", "子ども・福祉部 地域福祉課", "059-224-0000", HOURS),
            new Department("school", "教育委員会事務局 高校教育課", "059-224-0001", HOURS),
            new Department("environment", "環境生活部 環境生活総務課", "059-224-0003", HOURS),
            new Department("fire", "防災対策部 消防・保安課", "059-224-0004", HOURS),
            new Department("tsu", "津市 福祉政策課", "059-229-0000", HOURS),
            new Department("digital", "デジタル社会推進局 デジタル改革推進課", "059-224-0002", HOURS));

    private final SampleMapper mapper;
    private final Departments departments;
    private final Jurisdictions jurisdictions;
    private final PasswordEncoder passwords;
    private final Clock clock;

    SampleAuthority(SampleMapper mapper, Departments departments, Jurisdictions jurisdictions, PasswordEncoder passwords, Clock clock) {
        this.mapper = mapper;
        this.departments = departments;
        this.jurisdictions = jurisdictions;
        this.passwords = passwords;
        this.clock = clock;
    }

    AuthorityId make() {
        var id = AuthorityId.next(clock.instant());
        mapper.authority(id, "mie", "三重県", "〒514-8570 津市広明町13番地", "三重県知事");
        DEPARTMENTS.forEach(one -> mapper.department(DepartmentId.next(clock.instant()), id, one));
        var password = passwords.encode(PASSWORD);
        PEOPLE.forEach(person -> person(id, person, password));
        jurisdictions.add(id, "市町の窓口", "津市", "tsu");
        return id;
    }

    private void person(AuthorityId authority, Person person, String password) {
        var id = PersonId.next(clock.instant());
        var number = "%05d".formatted(101 + PEOPLE.indexOf(person));
        mapper.person(id, department(authority, person.department()), person, password, number, person.login() + "@mie.example.jp");
        person.roles().forEach(role -> mapper.role(id, role));
    }

    DepartmentId department(AuthorityId authority, String code) {
        return departments.coded(authority, code).orElseThrow();
    }
}
