package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.AddressField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.FromProfile;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.field.PhoneField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.fill.FieldView;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.journey.FieldsReading;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** プロフィール: name, address and phone that somebody keeps in the account, read by the form engine's own fields. */
@Service
public class Profiles {

    /** One thing that is kept, as people read it. */
    public record Line(Field field, List<String> lines) {
    }

    /** The fields as they were typed, with what is wrong; nothing is kept unless all is right. */
    record Read(List<FieldView> fields, List<Problem> problems) {
    }

    private final AccountMapper mapper;
    private final Visits visits;
    private final AccountCookie cookie;
    private final FilledForm filled;
    private final List<Field> fields;

    Profiles(AccountMapper mapper, Visits visits, AccountCookie cookie, FilledForm filled, MessageSource messages) {
        this.mapper = mapper;
        this.visits = visits;
        this.cookie = cookie;
        this.filled = filled;
        this.fields = List.of(new PersonNameField(Question.of("name", label(messages, "name"), true), false),
                new AddressField(Question.of("address", label(messages, "address"), true), false),
                new PhoneField(Question.of("phone", label(messages, "phone"), true), false));
    }

    private static Text label(MessageSource messages, String name) {
        return Text.ja(messages.getMessage("account.profile." + name, null, Locale.JAPAN));
    }

    List<FieldView> fields(Visit visit) {
        var answers = mapper.profile(visit.account().id());
        var asking = filled.asking(visit.account().authority(), answers);
        return fields.stream().map(field -> filled.stored(field, answers, asking)).toList();
    }

    List<Line> lines(Visit visit) {
        var answers = mapper.profile(visit.account().id());
        var asking = filled.asking(visit.account().authority(), answers);
        return fields.stream().filter(field -> answers.of(field.key()).filter(answer -> !answer.isBlank()).isPresent())
                .map(field -> new Line(field, field.show(answers.of(field.key()).orElseThrow(), asking))).toList();
    }

    List<FieldView> typed(Visit visit, Input input) {
        return filled.typed(fields, input.values(), input.files(), List.of(), filled.asking(visit.account().authority(), Answers.none()));
    }

    @Transactional
    public Read write(Visit visit, Input input) {
        var asking = filled.asking(visit.account().authority(), Answers.none());
        var reading = FieldsReading.of(fields, input, asking);
        var problems = reading.problems();
        if (problems.isEmpty()) mapper.putProfile(visit.account().id(), reading.answers().without(fields.stream().map(Field::key)
                .filter(key -> reading.answers().of(key).filter(answer -> !answer.isBlank()).isEmpty()).toList()));
        return new Read(filled.typed(fields, input.values(), input.files(), problems, asking), problems);
    }

    @Transactional
    public void forget(Visit visit) {
        mapper.putProfile(visit.account().id(), Answers.none());
    }

    /** What a form may begin with for whoever is signed in at this browser; nothing for a guest. */
    @Transactional
    public Answers known(HttpServletRequest request, Form form) {
        var profile = cookie.read(request).flatMap(key -> visits.find(key, new Resident(Secret.random())))
                .map(visit -> mapper.profile(visit.account().id())).orElse(Answers.none());
        var known = Answers.none();
        for (var field : form.fields().toList()) {
            if (!(field instanceof FromProfile from) || !from.profile()) continue;
            var answer = profile.of(field instanceof PersonNameField ? "name" : field instanceof AddressField ? "address" : "phone");
            if (answer.isPresent()) known = known.with(field.key(), answer.get());
        }
        return known;
    }
}
