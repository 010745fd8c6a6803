package jp.madoguchi.db.key;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface KnownKeyMapper {

    void put(@Param("purpose") String purpose, @Param("id") String id, @Param("fingerprint") byte[] fingerprint);

    boolean isThat(@Param("purpose") String purpose, @Param("id") String id, @Param("fingerprint") byte[] fingerprint);
}
