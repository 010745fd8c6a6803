package jp.madoguchi.platform.dashboard;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.platform.registry.Obstacle;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Reads an array of texts as obstacles; such arrays are never written this way. */
public final class ObstaclesHandler extends BaseTypeHandler<List<Obstacle>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, List<Obstacle> value, @Nullable JdbcType jdbc) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Obstacle> getNullableResult(ResultSet rows, String column) throws SQLException {
        return read(rows.getArray(column));
    }

    @Override
    public List<Obstacle> getNullableResult(ResultSet rows, int column) throws SQLException {
        return read(rows.getArray(column));
    }

    @Override
    public List<Obstacle> getNullableResult(CallableStatement call, int column) throws SQLException {
        return read(call.getArray(column));
    }

    private static List<Obstacle> read(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.stream((Object[]) array.getArray()).map(name -> Obstacle.valueOf(name.toString())).toList();
    }
}
