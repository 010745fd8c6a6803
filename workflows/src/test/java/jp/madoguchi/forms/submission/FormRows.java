package jp.madoguchi.forms.submission;

import java.util.Optional;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** One form in every version, and no lists of choices. */
public final class FormRows {

    private FormRows() {
    }

    /** @param definition as it is kept */
    public static FormVersions always(String definition) {
        return new FormVersions(new MapperFake().answering("definition", given -> Optional.of(definition))
                .answering("isTrial", given -> false).answering("newer", given -> Optional.<FormVersionId>empty())
                .as(FormVersionMapper.class), ApplicationFakes.CLOCK);
    }

    public static MasterLists noLists() {
        return new MasterLists(new MapperFake().as(MasterMapper.class), ApplicationFakes.CLOCK);
    }
}
