package jp.madoguchi.forms.address;

import java.util.List;

/** Finds the towns of a postal code (7 digits), as 三重県津市羽所町. */
public interface AddressLookup {

    List<String> towns(String postalCode);
}
