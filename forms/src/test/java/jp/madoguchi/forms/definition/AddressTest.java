package jp.madoguchi.forms.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of the elements of a form, as mistakes and the designer write them. */
class AddressTest {

    static Stream<Address> addresses() {
        return Stream.of(Address.FORM, Address.section("s1"), Address.page("contact"), Address.field("mail"),
                Address.column("children", "name"), Address.rule("r1"), Address.check("c1"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressIsReadAsItWasWritten(Address address) {
        assertThat(Address.of(address.toString())).isEqualTo(address);
    }

    @Test
    void itIsWrittenWithItsKind() {
        assertThat(addresses()).extracting(Address::toString)
                .containsExactly("form", "section:s1", "page:contact", "field:mail", "column:children.name", "rule:r1", "check:c1");
    }

    @Test
    void aColumnIsWithinItsRows() {
        assertThat(Address.of("column:children.name")).isEqualTo(new Address("column", "children", "name"));
        assertThat(Address.of("field:mail").within()).isEmpty();
    }

    @Test
    void itKnowsItsKind() {
        assertThat(Address.field("mail").is("field")).isTrue();
        assertThat(Address.field("mail").is("page")).isFalse();
    }
}
