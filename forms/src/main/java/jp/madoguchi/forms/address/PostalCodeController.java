package jp.madoguchi.forms.address;

import java.util.List;
import jp.madoguchi.forms.text.Fold;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Postcode → address, for the script that fills in the town without a new page. */
@RestController
class PostalCodeController {

    private final AddressLookup addresses;

    PostalCodeController(AddressLookup addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/postal-codes/{code}")
    List<String> towns(@PathVariable String code) {
        return addresses.towns(Fold.digits(code));
    }
}
