package jp.madoguchi.platform.survey;

import java.util.List;
import jp.madoguchi.db.JsonHandler;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A list of texts, one JSON document. */
public final class TextsHandler extends BaseTypeHandler<List<String>> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JsonHandler<List<String>> json = new JsonHandler<>(JSON, JSON.getTypeFactory().constructCollectionType(List.class, String.class));

    @Override
    public void setNonNullParameter(java.sql.PreparedStatement statement, int index, List<String> value, @Nullable JdbcType jdbc) throws java.sql.SQLException {
        json.setNonNullParameter(statement, index, value, jdbc);
    }

    @Override
    public @Nullable List<String> getNullableResult(java.sql.ResultSet rows, String column) throws java.sql.SQLException {
        return json.getNullableResult(rows, column);
    }

    @Override
    public @Nullable List<String> getNullableResult(java.sql.ResultSet rows, int column) throws java.sql.SQLException {
        return json.getNullableResult(rows, column);
    }

    @Override
    public @Nullable List<String> getNullableResult(java.sql.CallableStatement call, int column) throws java.sql.SQLException {
        return json.getNullableResult(call, column);
    }
}
