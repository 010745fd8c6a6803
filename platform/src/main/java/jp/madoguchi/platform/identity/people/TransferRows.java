package jp.madoguchi.platform.identity.people;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what the rows of a list of transfers mean in this authority. */
@Component
class TransferRows {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d");
    private static final String NONE = Words.of("transferFile.none");
    private static final int LONGEST = 100;

    /** @param what as {@code transfer.wrong.<what>} */
    record Wrong(long row, String what, String value) {
    }

    private final Members members;
    private final MessageSource messages;
    private final Clock clock;

    TransferRows(Members members, MessageSource messages, Clock clock) {
        this.members = members;
        this.messages = messages;
        this.clock = clock;
    }

    /** Empty where something is wrong, which is added to the list. */
    Optional<Transfer> read(AuthorityId authority, PersonId by, TransferFile.Line line, List<Wrong> wrong) {
        var before = wrong.size();
        var person = members.byNumber(authority, line.number()).filter(member -> !member.emergency());
        if (person.isEmpty()) wrong.add(new Wrong(line.row(), "number", line.number()));
        var day = day(line.day());
        if (day == null || day.isBefore(JapaneseTime.date(clock.instant()).minusYears(1))) wrong.add(
                new Wrong(line.row(), "day", line.day()));
        var leaves = line.department().equals(TransferFile.LEAVES);
        var department = leaves ? Optional.<DepartmentId>empty() : members.department(authority, line.department());
        if (!leaves && !line.department().isEmpty() && department.isEmpty()) wrong.add(new Wrong(line.row(),
                "department", line.department()));
        var roles = roles(line.roles());
        if (roles != null && roles.contains("?")) wrong.add(new Wrong(line.row(), "roles", line.roles()));
        if (line.post().length() > LONGEST) wrong.add(new Wrong(line.row(), "post", line.post().substring(0, LONGEST)));
        var successor = line.successor().isEmpty() ? Optional.<Member>empty()
                : members.byNumber(authority, line.successor()).filter(Member::active)
                .filter(member -> !line.number().equals(member.number()));
        if (!line.successor().isEmpty() && successor.isEmpty()) wrong.add(new Wrong(line.row(), "successor", line.successor()));
        if (day == null || before != wrong.size()) return Optional.empty();
        var who = person.get();
        return Optional.of(new Transfer(UUID.randomUUID(), authority, who.id(), line.number(), who.name(),
                who.departmentName(), day, leaves, department.orElse(null), null, roles,
                line.post().isEmpty() ? null : line.post().equals(NONE) ? "" : line.post(), successor.map(Member::id)
                        .orElse(null), successor.map(Member::name).orElse(null), by, null, 0));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(Fold.ascii(typed).replace('/', '-').replaceAll("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"), DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Their names as the pages show them, or the codes; null where nothing is said, a question mark among them for what is none. */
    private @Nullable String roles(String typed) {
        if (typed.isEmpty()) return null;
        if (typed.equals(NONE)) return "";
        Map<String, Role> known = new HashMap<>();
        for (var role : Role.values()) {
            known.put(role.name(), role);
            known.put(messages.getMessage("people.role." + role, null, Locale.JAPAN), role);
        }
        return Arrays.stream(typed.split("[;\\uff1b\\u3001,/\\u30fb\\s]+")).filter(name -> !name.isEmpty())
                .map(name -> known.containsKey(name) ? known.get(name).name() : "?").distinct()
                .collect(Collectors.joining(","));
    }
}
