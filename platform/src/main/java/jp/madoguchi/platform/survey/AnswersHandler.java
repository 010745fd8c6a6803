package jp.madoguchi.platform.survey;

import java.util.Map;
import jp.madoguchi.db.JsonHandler;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers by question, one JSON document. */
public final class AnswersHandler extends BaseTypeHandler<Map<String, String>> {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JsonHandler<Map<String, String>> json = new JsonHandler<>(JSON, JSON.getTypeFactory().constructMapType(Map.class, String.class, String.class));

    @Override
    public void setNonNullParameter(java.sql.PreparedStatement statement, int index, Map<String, String> value, @Nullable JdbcType jdbc) throws java.sql.SQLException {
        json.setNonNullParameter(statement, index, value, jdbc);
    }

    @Override
    public @Nullable Map<String, String> getNullableResult(java.sql.ResultSet rows, String column) throws java.sql.SQLException {
        return json.getNullableResult(rows, column);
    }

    @Override
    public @Nullable Map<String, String> getNullableResult(java.sql.ResultSet rows, int column) throws java.sql.SQLException {
        return json.getNullableResult(rows, column);
    }

    @Override
    public @Nullable Map<String, String> getNullableResult(java.sql.CallableStatement call, int column) throws java.sql.SQLException {
        return json.getNullableResult(call, column);
    }
}
