package jp.madoguchi.forms.address;

import java.util.List;
import org.springframework.stereotype.Component;

/** Postal codes from our own table, which the sample fills with a few dozen of Mie's. */
@Component
class PostalCodeTable implements AddressLookup {

    private final PostalCodeMapper mapper;

    PostalCodeTable(PostalCodeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<String> towns(String postalCode) {
        return mapper.towns(postalCode);
    }
}
