package jp.madoguchi.workflows.payments.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.madoguchi.workflows.engine.part.Charge;

/**
 * 日計: what came on one day, by account and way to pay. Each payment is divided among the accounts of its fees; the yen
 * that is left over goes to the first.
 */
public final class DailySettlement {

    /** What came of one payment. */
    record Received(String method, int yen, List<Charge.Line> lines) {
    }

    /** @param count of payments with a part in that account */
    public record Row(String account, String method, int count, long yen) {
    }

    private DailySettlement() {
    }

    static List<Row> of(List<Received> day) {
        var rows = new LinkedHashMap<List<String>, long[]>();
        for (var one : day)
            divided(one).forEach((account, yen) -> {
                var sum = rows.computeIfAbsent(List.of(account, one.method), key -> new long[2]);
                sum[0]++;
                sum[1] += yen;
            });
        return rows.entrySet().stream().map(row -> new Row(row.getKey().get(0), row.getKey().get(1),
                (int) row.getValue()[0], row.getValue()[1]))
                .sorted(java.util.Comparator.comparing(Row::account).thenComparing(Row::method)).toList();
    }

    private static Map<String, Integer> divided(Received one) {
        return divided(one.yen, one.lines, Charge.Line::account, "");
    }

    /**
     * A sum among its fees, by what the key says of each.
     *
     * @param none the key where there are no fees
     */
    static <K> Map<K, Integer> divided(int yen, List<Charge.Line> lines, Function<Charge.Line, K> key, K none) {
        var fees = lines.stream().filter(line -> line.sum() > 0).toList();
        var whole = fees.stream().mapToLong(Charge.Line::sum).sum();
        var parts = new LinkedHashMap<K, Integer>();
        for (var fee : fees) parts.merge(key.apply(fee), (int) ((long) yen * fee.sum() / whole), Integer::sum);
        var left = yen - parts.values().stream().mapToInt(Integer::intValue).sum();
        parts.merge(parts.keySet().stream().findFirst().orElse(none), left, Integer::sum);
        return parts;
    }
}
