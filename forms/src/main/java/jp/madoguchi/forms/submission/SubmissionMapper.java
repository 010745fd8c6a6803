package jp.madoguchi.forms.submission;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SubmissionMapper {

    void insert(Submission submission);

    /** The first sent first. */
    List<Submission> of(ApplicationId application);
}
