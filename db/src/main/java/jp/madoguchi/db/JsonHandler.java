package jp.madoguchi.db;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Binds a value that is one JSON document to a jsonb column. A module registers one for each of its types. */
public final class JsonHandler<T> extends BaseTypeHandler<T> {

    private final JsonMapper json;
    private final JavaType type;

    public JsonHandler(JsonMapper json, JavaType type) {
        this.json = json;
        this.type = type;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType jdbc) throws SQLException {
        statement.setObject(index, json.writerFor(type).writeValueAsString(value), Types.OTHER);
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getString(column));
    }

    private @Nullable T read(@Nullable String text) {
        return text == null ? null : json.readValue(text, type);
    }
}
