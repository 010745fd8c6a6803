package jp.madoguchi.forms.upload;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.AttachmentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface FilePartMapper {

    /** False where another one begins there. */
    boolean add(@Param("owner") PartOwner owner, @Param("sha256") Bytes sha256, @Param("part") FilePart part, @Param("at") Instant at);

    /** Of one file, the first one first. */
    List<FilePart> of(@Param("owner") PartOwner owner, @Param("sha256") Bytes sha256);

    /** How many bytes of one file are there. */
    long arrived(@Param("owner") PartOwner owner, @Param("sha256") Bytes sha256);

    /** How many bytes of all files are there. */
    long waiting(PartOwner owner);

    /** By the names of their bytes. */
    List<AttachmentId> remove(@Param("owner") PartOwner owner, @Param("sha256") Bytes sha256);

    /** Some that came before that time; gone when it returns, by the names of their bytes. */
    List<AttachmentId> removeOld(@Param("before") Instant before, @Param("most") int most);
}
