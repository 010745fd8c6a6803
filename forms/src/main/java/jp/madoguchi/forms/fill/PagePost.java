package jp.madoguchi.forms.fill;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.address.AddressLookup;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.upload.NamedPart;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What a page of fields sent: the inputs, the files, and which button was pressed. Names of our own begin with _. */
public record PagePost(MultiValueMap<String, String> values, MultiValueMap<String, MultipartFile> files) {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    public static PagePost of(MultiValueMap<String, String> values, NativeWebRequest request) {
        var multipart = request.getNativeRequest(MultipartHttpServletRequest.class);
        return new PagePost(values, multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap());
    }

    /** The files that were chosen for a field; a browser also sends an empty part for a field without any. */
    public List<MultipartFile> chosen(String field) {
        return files.getOrDefault(field, List.of()).stream().filter(file -> !file.isEmpty()
                || (file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty())).toList();
    }

    /** Those that came in parts before the page. */
    public List<NamedPart> parts(String field) {
        return values.getOrDefault("_part", List.of()).stream().flatMap(written -> NamedPart.of(written).stream())
                .filter(part -> part.field().equals(field)).toList();
    }

    public String text(String name) {
        var value = values.getFirst(name);
        return value == null ? "" : value;
    }

    /** A button that changes this page only: another row, a file more or less, the town of a postal code. */
    public boolean stays() {
        return values.containsKey("_lookup") || values.containsKey("_remove") || values.containsKey("_row") || text("_then").equals("stay");
    }

    Set<String> asked() {
        return new HashSet<>(values.getOrDefault("_asked", List.of()));
    }

    /** Ids of the files whose 消す was pressed. */
    List<String> removed() {
        return values.getOrDefault("_remove", List.of()).stream().filter(id -> id.matches(ID)).toList();
    }

    /** 住所を入れる was pressed and no town was found. */
    boolean isLookedUpInVain(Input found) {
        var name = text("_lookup");
        return !name.isEmpty() && found.raw(name + ".town").isEmpty();
    }

    /** The inputs, with the town filled in where 住所を入れる was pressed. */
    public Input input(AddressLookup addresses) {
        var input = Input.of(values);
        var name = text("_lookup");
        if (name.isEmpty()) return input;
        var towns = addresses.towns(jp.madoguchi.forms.text.Fold.digits(input.raw(name + ".postalCode")));
        return towns.isEmpty() ? input : input.with(name + ".town", towns.getFirst());
    }
}
