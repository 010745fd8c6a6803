package jp.madoguchi.forms.address;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PostalCodeMapper {

    List<String> towns(String code);

    void add(@Param("code") String code, @Param("position") int position, @Param("town") String town);
}
