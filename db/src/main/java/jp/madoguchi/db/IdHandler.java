package jp.madoguchi.db;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.db.id.Id;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Binds an id record to a uuid column. */
final class IdHandler<T extends Id> extends BaseTypeHandler<T> {

    private final Function<UUID, T> make;

    IdHandler(Function<UUID, T> make) {
        this.make = make;
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, @Nullable JdbcType type) throws SQLException {
        statement.setObject(index, id.value());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, String column) throws SQLException {
        return of(rows.getObject(column, UUID.class));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet rows, int column) throws SQLException {
        return of(rows.getObject(column, UUID.class));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return of(call.getObject(column, UUID.class));
    }

    private @Nullable T of(@Nullable UUID value) {
        return value == null ? null : make.apply(value);
    }
}
