package jp.madoguchi.db.code;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;

/** Rows in memory under the real {@link SecretLinks}, for links that stay until they are renewed or ended. */
public final class LinkRows {

    private final Map<SecretTarget, String> all = new HashMap<>();

    public SecretLinks links() {
        return new SecretLinks(new MapperFake().answering("renew", given -> all.put((SecretTarget) given[1], hex(given[0])))
                .answering("end", given -> all.remove((SecretTarget) given[0]))
                .answering("isOpen", given -> all.containsKey((SecretTarget) given[0]))
                .answering("find", given -> all.entrySet().stream()
                        .filter(one -> one.getKey().purpose().equals(given[0]) && one.getValue().equals(hex(given[1]))).findFirst()
                        .map(one -> new SecretLinks.Kept(one.getKey(), null)).or(Optional::empty))
                .as(SecretLinkMapper.class), ApplicationFakes.CLOCK);
    }

    private static String hex(Object hash) {
        return HexFormat.of().formatHex((byte[]) hash);
    }
}
