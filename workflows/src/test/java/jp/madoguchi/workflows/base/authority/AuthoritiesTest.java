package jp.madoguchi.workflows.base.authority;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.MapperFake;
import org.junit.jupiter.api.Test;

/** Whose counter an installation is. */
class AuthoritiesTest {

    private final List<Object> asked = new ArrayList<>();
    private boolean there = true;
    private final AuthorityMapper rows = new MapperFake().answering("find", given -> {
        asked.add(given[0]);
        return there && given[0].equals("mie") ? Optional.of(AuthorityRows.named(AUTHORITY)) : Optional.empty();
    }).as(AuthorityMapper.class);

    @Test
    void isTheOneOfTheSettingsAndAskedForOnce() {
        var authorities = new Authorities(rows, "mie");

        assertThat(authorities.here().name()).isEqualTo("三重県");
        assertThat(authorities.here()).isSameAs(authorities.here());
        assertThat(asked).containsExactly("mie");
        assertThat(authorities.find("tsu")).isEmpty();
    }

    @Test
    void whereThereIsNoneItSaysWhichAndLooksAgain() {
        there = false;
        var authorities = new Authorities(rows, "mie");

        assertThatThrownBy(authorities::here).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No authority with code mie").hasMessageContaining("docs/operations.md");
        there = true;
        assertThat(authorities.here().code()).isEqualTo("mie");
    }
}
