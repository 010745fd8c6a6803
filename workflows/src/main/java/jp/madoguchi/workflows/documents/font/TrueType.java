package jp.madoguchi.workflows.documents.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A TrueType font as its tables (OpenType specification, “Organization of an OpenType Font”). */
record TrueType(int version, Map<String, byte[]> tables) {

    private static final int ENTRY = 16;

    static TrueType of(byte[] font) {
        var in = ByteBuffer.wrap(font);
        var tables = new TreeMap<String, byte[]>();
        for (var i = 0; i < in.getShort(4); i++) {
            var at = 12 + i * ENTRY;
            var table = new byte[in.getInt(at + 12)];
            in.get(in.getInt(at + 8), table);
            tables.put(new String(font, at, 4, StandardCharsets.US_ASCII), table);
        }
        return new TrueType(in.getInt(0), tables);
    }

    TrueType with(String tag, byte[] table) {
        var all = new TreeMap<>(tables);
        all.put(tag, table);
        return new TrueType(version, all);
    }

    /** Checksums are left at zero: what reads it here makes a subset with checksums of its own. */
    byte[] bytes() {
        var size = 12 + tables.size() * ENTRY + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
        var out = ByteBuffer.allocate(size);
        var power = Integer.highestOneBit(tables.size());
        out.putInt(version).putShort((short) tables.size()).putShort((short) (power * ENTRY))
                .putShort((short) Integer.numberOfTrailingZeros(power))
                .putShort((short) ((tables.size() - power) * ENTRY));
        var at = 12 + tables.size() * ENTRY;
        for (var table : tables.entrySet()) {
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(at).putInt(table.getValue().length);
            out.put(at, table.getValue());
            at += padded(table.getValue().length);
        }
        return out.array();
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
