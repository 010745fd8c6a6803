package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Nothing that takes long happens while a connection is held: no password is hashed, no other server is waited for, no PDF drawn, no
 * file written or read. Found without running: what a transactional method, or what is done in a transaction within another one, reaches by
 * calls and by the news that it publishes.
 */
class SlowWorkTest {

    /** What is slow, by the beginning of a method's full name. */
    private static final Map<String, String> SLOW = Map.of(
            "org.springframework.security.crypto.password.PasswordEncoder.", "password",
            "java.net.http.HttpClient.send", "server",
            "com.openhtmltopdf.pdfboxout.PdfRendererBuilder.run", "pdf",
            "com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.run", "pdf",
            "java.nio.file.Files.newInputStream", "file", "java.nio.file.Files.createTempFile", "file",
            "java.nio.file.Files.write", "file", "java.nio.file.Files.read", "file", "java.nio.file.Files.newOutputStream", "file");

    private final JavaClasses ours = new ClassFileImporter().withImportOption(new MainClasses())
            .importPackages("jp.madoguchi");
    private final Map<String, Set<JavaMethod>> listeners = new HashMap<>();

    @Test
    void noTransactionWaitsForSlowWork() {
        methods().filter(SlowWorkTest::listensWithin).forEach(method -> method.getRawParameterTypes().forEach(news ->
                listeners.computeIfAbsent(news.getName(), name -> new HashSet<>()).add(method)));
        var found = new TreeMap<String, Set<String>>();
        methods().filter(SlowWorkTest::begins).forEach(method -> found.computeIfAbsent(name(method), name -> new TreeSet<>())
                .addAll(reached(method.getCallsFromSelf(), method.getConstructorCallsFromSelf())));
        methods().filter(SlowWorkTest::beginsWithin).forEach(method -> found.computeIfAbsent(name(method), name -> new TreeSet<>())
                .addAll(reached(within(method.getCallsFromSelf()), within(method.getConstructorCallsFromSelf()))));
        found.values().removeIf(Set::isEmpty);

        assertThat(methods().filter(SlowWorkTest::begins)).hasSizeGreaterThan(200);
        assertThat(methods().filter(SlowWorkTest::beginsWithin)).hasSizeGreaterThan(10);
        assertThat(found).isEmpty();
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static <T extends JavaAccess<?>> Set<T> within(Set<T> calls) {
        return calls.stream().filter(JavaAccess::isDeclaredInLambda).collect(Collectors.toSet());
    }

    private Stream<JavaMethod> methods() {
        return ours.stream().filter(type -> !type.getPackageName().contains(".sample")).flatMap(type -> type.getMethods().stream());
    }

    private Set<String> reached(Set<JavaCall<?>> calls, Set<JavaConstructorCall> news) {
        var slow = new TreeSet<String>();
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>();
        look(calls, news, slow, unit -> {
            if (seen.add(unit)) next.add(unit);
        });
        while (!next.isEmpty()) {
            var at = next.remove();
            look(at.getCallsFromSelf(), at.getConstructorCallsFromSelf(), slow, unit -> {
                if (seen.add(unit)) next.add(unit);
            });
        }
        return slow;
    }

    private void look(Set<JavaCall<?>> calls, Set<JavaConstructorCall> news, Set<String> slow, Consumer<JavaCodeUnit> further) {
        for (var call : calls) {
            SLOW.forEach((name, kind) -> {
                if (call.getTarget().getFullName().startsWith(name)) slow.add(kind);
            });
            targets(call.getTarget()).filter(unit -> !leaves(unit)).forEach(further);
        }
        news.stream().flatMap(call -> listeners.getOrDefault(call.getTargetOwner().getName(), Set.of()).stream()).forEach(further);
    }

    /** The method itself, and whatever implements it here. */
    private Stream<? extends JavaCodeUnit> targets(AccessTarget.CodeUnitCallTarget target) {
        if (!(target instanceof AccessTarget.MethodCallTarget)) return target.resolveMember().stream();
        var owner = target.getOwner();
        if (!owner.getPackageName().startsWith("jp.madoguchi")) return Stream.empty();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .map(type -> method(type, target)).flatMap(Optional::stream);
    }

    private static Optional<JavaMethod> method(JavaClass type, AccessTarget.CodeUnitCallTarget target) {
        return type.getAllMethods().stream().filter(one -> one.getName().equals(target.getName())
                && one.getRawParameterTypes().size() == target.getRawParameterTypes().size()).findFirst();
    }

    private static Optional<Transactional> transactional(JavaCodeUnit unit) {
        return unit.tryGetAnnotationOfType(Transactional.class).or(() -> unit.getOwner().tryGetAnnotationOfType(Transactional.class));
    }

    private static boolean begins(JavaMethod method) {
        return transactional(method).filter(said -> said.propagation() != Propagation.NOT_SUPPORTED && said.propagation() != Propagation.NEVER)
                .isPresent();
    }

    /** Whose lambdas are done in a transaction. */
    private static boolean beginsWithin(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream().anyMatch(call -> call.getTarget().getName().startsWith("execute")
                && call.getTargetOwner().isAssignableTo(TransactionOperations.class));
    }

    /** Which are tried by themselves. */
    private static boolean leaves(JavaCodeUnit unit) {
        return transactional(unit).filter(said -> said.propagation() == Propagation.NOT_SUPPORTED).isPresent();
    }

    private static boolean listensWithin(JavaMethod method) {
        return method.isAnnotatedWith(EventListener.class) || method.tryGetAnnotationOfType(TransactionalEventListener.class)
                .filter(said -> said.phase() == TransactionPhase.BEFORE_COMMIT).isPresent();
    }
}
