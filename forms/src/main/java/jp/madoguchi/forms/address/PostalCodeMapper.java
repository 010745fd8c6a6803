package jp.madoguchi.forms.address;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface PostalCodeMapper {

    List<String> towns(String code);
}
