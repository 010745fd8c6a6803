package jp.madoguchi.forms.fill;

import java.time.Instant;
import jp.madoguchi.db.id.DraftId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MailCodeMapper {

    void put(@Param("draft") DraftId draft, @Param("mail") String mail, @Param("code") byte[] code, @Param("expires") Instant expires);

    /** False when there is no code, it is too old, or it was tried that often already. */
    boolean countTry(@Param("draft") DraftId draft, @Param("mail") String mail, @Param("most") int most, @Param("now") Instant now);

    boolean matches(@Param("draft") DraftId draft, @Param("mail") String mail, @Param("code") byte[] code);

    void forget(@Param("draft") DraftId draft, @Param("mail") String mail);

    void forgetExpired(Instant now);
}
