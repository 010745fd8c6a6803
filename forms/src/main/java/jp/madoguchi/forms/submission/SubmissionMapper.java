package jp.madoguchi.forms.submission;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.SubmissionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SubmissionMapper {

    void insert(Submission submission);

    /** Those of them that are there; from now on they cannot be deleted. */
    void name(@Param("submission") SubmissionId submission, @Param("files") List<AttachmentId> files);

    /** The first sent first. */
    List<Submission> of(ApplicationId application);

    List<Submissions.First> first(@Param("procedure") ProcedureId procedure, @Param("most") int most);
}
