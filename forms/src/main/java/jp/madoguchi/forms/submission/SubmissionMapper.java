package jp.madoguchi.forms.submission;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SubmissionMapper {

    void insert(Submission submission);

    /** The first sent first. */
    List<Submission> of(ApplicationId application);

    List<Submissions.First> first(@Param("procedure") ProcedureId procedure, @Param("most") int most);
}
