package jp.madoguchi.workflows.documents.signature.assessment;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.engine.part.Signer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** 4情報の照合: holds what a certificate says of a person against the answers. Spaces, widths and ways to write a block are no difference. */
public final class Comparison {

    private Comparison() {
    }

    public static List<FieldMatch> of(CardFacts facts, Signer signer, Form form, Answers answers) {
        var all = new ArrayList<FieldMatch>();
        if (!signer.nameField().isEmpty()) all.add(name(facts, answers.of(signer.nameField()).orElseGet(Answer::blank)));
        if (!signer.addressField().isEmpty()) all.add(address(facts, answers.of(signer.addressField()).orElseGet(Answer::blank)));
        if (!signer.birthField().isEmpty()) all.add(birth(facts, answers.text(signer.birthField())));
        if (!signer.sexField().isEmpty()) all.add(sex(facts, signer, form, answers));
        return all;
    }

    /** Whether a certificate without the four facts is in that person's name. */
    static boolean isNamed(X509Certificate certificate, String name) {
        var common = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
        return common.length == 1 && folded(IETFUtils.valueToString(common[0].getFirst().getValue())).equals(folded(name));
    }

    private static FieldMatch name(CardFacts facts, Answer answer) {
        var answered = answer instanceof Answer.Parts parts ? PersonNameField.name(parts) : answer.text();
        return new FieldMatch("name", answered, facts.name(), folded(answered).equals(folded(facts.name()))
                || (facts.substituted() && alike(folded(answered), folded(facts.name()))));
    }

    /** Where a character was substituted in the certificate, one of the same length with few others is the same. */
    private static boolean alike(String one, String other) {
        var a = one.codePoints().toArray();
        var b = other.codePoints().toArray();
        if (a.length != b.length) return false;
        var others = 0;
        for (var i = 0; i < a.length; i++) if (a[i] != b[i]) others++;
        return others * 2 <= a.length;
    }

    private static FieldMatch address(CardFacts facts, Answer answer) {
        var answered = answer instanceof Answer.Parts parts ? parts.part("town") + parts.part("block")
                + parts.part("building") : answer.text();
        return new FieldMatch("address", answered, facts.address(), block(answered).equals(block(facts.address())));
    }

    /** 1丁目2番地3, 1-2-3 and 一丁目 are written as they please; numbers and hyphens decide. */
    private static String block(String address) {
        var text = folded(address).replaceAll("(丁目|番地の|番地|番|号|の(?=\\d)|[-‐‑–—―ーｰ−])", "-").replaceAll("-+", "-");
        return text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
    }

    private static FieldMatch birth(CardFacts facts, String answered) {
        var certified = facts.born() == null ? "" : facts.born().toString();
        return new FieldMatch("birth", answered, certified, answered.equals(certified));
    }

    private static FieldMatch sex(CardFacts facts, Signer signer, Form form, Answers answers) {
        var answered = form.find(signer.sexField()).filter(ChoiceField.class::isInstance).map(ChoiceField.class::cast)
                .flatMap(field -> field.choices().stream()
                        .filter(option -> option.value().equals(answers.text(signer.sexField()))).findFirst())
                        .map(option -> option.label().ja()).orElse("");
        var certified = switch (facts.sex()) {
            case "1" -> Words.of("given.male");
            case "2" -> Words.of("given.female");
            default -> "";
        };
        return new FieldMatch("sex", answered, certified, !certified.isEmpty() && answered.startsWith(certified));
    }

    /** For comparing only; what is kept is never folded. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", "");
    }
}
