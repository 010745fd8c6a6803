package jp.madoguchi.forms.upload;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.budget.BudgetFakes;
import jp.madoguchi.forms.attachment.FileStore;

/** Where nothing came in parts, and there is room for every file. */
public final class UploadFakes {

    private UploadFakes() {
    }

    public static FileParts parts() {
        var rows = (FilePartMapper) Proxy.newProxyInstance(FilePartMapper.class.getClassLoader(), new Class<?>[] {FilePartMapper.class},
                (proxy, method, arguments) -> List.of());
        var store = (FileStore) Proxy.newProxyInstance(FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class},
                (proxy, method, arguments) -> null);
        return new FileParts(rows, store, Clock.systemUTC());
    }

    public static FileBudget budget() {
        return new FileBudget(BudgetFakes.roomy());
    }
}
