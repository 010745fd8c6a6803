package jp.madoguchi.workflows.engine.step;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.RowsField;
import jp.madoguchi.workflows.engine.part.Use;

/** 差し込める項目: the names that a template of a document may use. */
public final class Placeholders {

    /** Said of every document, by these names. */
    public static final List<String> COMMON = List.of("受付番号", "手続の名前", "申請日", "氏名", "フリガナ", "番号", "今日", "有効期限", "区分",
            "理由", "発行者", "発行者の住所", "担当", "電話", "受付時間", "審査請求先", "QR", "公印");

    private Placeholders() {
    }

    /** Of a document about many applications: a part that is there for each of them, and how many there are. */
    public static final String EACH = "申請";
    public static final List<String> SHEET = List.of(EACH, "件数");

    public static Set<String> of(Form form, IssueStep step) {
        return Stream.of(COMMON.stream(), step.use() == Use.SHEET ? SHEET.stream() : Stream.<String>empty(),
                step.ruleNames(), fields(form).map(Field::key),
                fields(form).filter(RowsField.class::isInstance).flatMap(rows -> ((RowsField) rows).columns().stream())
                        .map(Field::key)).flatMap(all -> all).collect(Collectors.toSet());
    }

    private static Stream<Field> fields(Form form) {
        return form.pages().flatMap(page -> page.fields().stream()).filter(Field::asks);
    }
}
