package jp.madoguchi.db;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Binds bytes to a bytea column. */
final class BytesHandler extends BaseTypeHandler<Bytes> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, Bytes value, @Nullable JdbcType jdbc) throws SQLException {
        statement.setBytes(index, value.bytes());
    }

    @Override
    public @Nullable Bytes getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getBytes(column));
    }

    @Override
    public @Nullable Bytes getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getBytes(column));
    }

    @Override
    public @Nullable Bytes getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getBytes(column));
    }

    private static @Nullable Bytes read(byte @Nullable [] bytes) {
        return bytes == null ? null : new Bytes(bytes);
    }
}
