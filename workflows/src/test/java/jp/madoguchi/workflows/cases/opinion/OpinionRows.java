package jp.madoguchi.workflows.cases.opinion;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;

/** Opinions kept in memory. */
final class OpinionRows implements OpinionMapper {

    final List<Opinion> opinions = new ArrayList<>();

    @Override
    public List<Opinion> of(ApplicationId application) {
        return opinions;
    }

    @Override
    public void insert(ApplicationId application, Opinion opinion) {
        opinions.add(opinion);
    }
}
