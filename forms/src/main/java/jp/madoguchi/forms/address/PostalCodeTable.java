package jp.madoguchi.forms.address;

import java.util.List;
import org.springframework.stereotype.Component;

/** Postal codes from our own table, which the sample fills with a few dozen of Mie's. */
@Component
public class PostalCodeTable implements AddressLookup {

    private final PostalCodeMapper mapper;

    PostalCodeTable(PostalCodeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public List<String> towns(String postalCode) {
        return mapper.towns(postalCode);
    }

    /** 町域 of a code; where it has several, in that order. */
    public void add(String postalCode, int position, String town) {
        mapper.add(postalCode, position, town);
    }
}
