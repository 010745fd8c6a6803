package jp.madoguchi.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.stereotype.Controller;

/** The shape of the project, kept by a test. Each rule says why. */
@AnalyzeClasses(packages = "jp.madoguchi", importOptions = MainClasses.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODULES_ARE_ONE_STRAIGHT_LINE = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("platform").definedBy("jp.madoguchi.platform..")
            .layer("workflows").definedBy("jp.madoguchi.workflows..")
            .layer("forms").definedBy("jp.madoguchi.forms..")
            .layer("db").definedBy("jp.madoguchi.db..")
            .whereLayer("platform").mayNotBeAccessedByAnyLayer()
            .whereLayer("workflows").mayOnlyBeAccessedByLayers("platform")
            .whereLayer("forms").mayOnlyBeAccessedByLayers("workflows", "platform")
            .because("nothing points back: a module can be understood, and tested, without those above it");

    @ArchTest
    static final ArchRule GROUPS_USE_ONLY_WHAT_IS_BELOW_THEM = classes()
            .should(new ArchCondition<>("use only the groups that their group may use") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Group.of(type.getPackageName()).ifPresent(group -> type.getDirectDependenciesFromSelf().stream()
                    .filter(use -> Group.of(use.getTargetClass().getPackageName())
                            .filter(other -> other != group && !group.mayUse(other)).isPresent())
                    .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription()))));
        }
    }).because("somebody who knows a group knows whom it may use; its package-info says so, too");

    @ArchTest
    static final ArchRule THE_FORM_ENGINE_IS_PLAIN_JAVA = classes()
            .that().resideInAnyPackage("jp.madoguchi.forms.definition", "jp.madoguchi.forms.field", "jp.madoguchi.forms.condition",
                    "jp.madoguchi.forms.answer", "jp.madoguchi.forms.journey", "jp.madoguchi.forms.text", "jp.madoguchi.forms.designer..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "tools.jackson..",
                    "org.jspecify..", "jp.madoguchi.forms.definition", "jp.madoguchi.forms.field", "jp.madoguchi.forms.condition",
                    "jp.madoguchi.forms.answer", "jp.madoguchi.forms.journey", "jp.madoguchi.forms.text", "jp.madoguchi.forms.designer..")
            .because("the core has to run in a test, a designer or a batch without a server");

    @ArchTest
    static final ArchRule THE_PROCESS_ENGINE_STAYS_IN_ONE_PACKAGE = noClasses()
            .that().resideOutsideOfPackage("jp.madoguchi.workflows.engine.process")
            .should().dependOnClassesThat().resideInAPackage("org.camunda..")
            .because("the engine gets no more fixes and has to be exchangeable by touching one package (docs/adr/0002)");

    @ArchTest
    static final ArchRule SAML_STAYS_IN_ONE_PACKAGE = noClasses()
            .that().resideOutsideOfPackage("jp.madoguchi.platform.identity.saml")
            .should().dependOnClassesThat().resideInAnyPackage("org.opensaml..", "net.shibboleth..")
            .because("OpenSAML 4 gets no more fixes and has to be exchangeable by touching one package (docs/adr/0014)");

    @ArchTest
    static final ArchRule MAPPERS_ARE_PRIVATE = classes().that().areAnnotatedWith(Mapper.class)
            .should().bePackagePrivate().because("other features ask the service, which authorises");

    @ArchTest
    static final ArchRule SQL_STANDS_IN_XML = noClasses().that().resideOutsideOfPackage("jp.madoguchi.db..")
            .should().dependOnClassesThat().resideInAnyPackage("org.springframework.jdbc..")
            .orShould().dependOnClassesThat().belongToAnyOf(org.apache.ibatis.annotations.Select.class,
                    org.apache.ibatis.annotations.Insert.class, org.apache.ibatis.annotations.Update.class,
                    org.apache.ibatis.annotations.Delete.class)
            .because("a statement is found beside its mapper, and its tables by a test");

    @ArchTest
    static final ArchRule CONTROLLERS_CALL_SERVICES = noClasses().that().areAnnotatedWith(Controller.class)
            .should().dependOnClassesThat().areAnnotatedWith(Mapper.class).because("authorisation and transactions live in services");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_WORKFLOWS = slices().matching("jp.madoguchi.workflows.(**)").should().beFreeOfCycles()
            .because("a feature can be read without reading them all");

    @ArchTest
    static final ArchRule NO_CYCLES_IN_PLATFORM = slices().matching("jp.madoguchi.platform.(**)").should().beFreeOfCycles()
            .because("a feature can be read without reading them all");

    @ArchTest
    static final ArchRule NO_CYCLES_AMONG_SCREENS_AND_STORES = slices()
            .matching("jp.madoguchi.forms.(submission|attachment|fill|address|resident)..").should().beFreeOfCycles()
            .because("a feature can be read without reading them all");

    @ArchTest
    static final ArchRule ONE_RUNNER_STARTS_WHAT_RUNS_BY_ITSELF = noClasses().should()
            .dependOnClassesThat().resideInAPackage("org.springframework.scheduling.annotation..");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should().callMethod(java.time.Instant.class, "now").orShould().callMethod(java.time.LocalDate.class, "now")
            .orShould().callMethod(java.time.LocalDateTime.class, "now").orShould().callMethod(java.time.ZonedDateTime.class, "now")
            .because("tests move the clock, and the server's time is what counts in law");

    @ArchTest
    static final ArchRule NO_TYPE_IS_MADE_OF_ITS_OWN_SUBTYPES = noClasses()
            .should(new ArchCondition<>("make one of their own subtypes while they are initialised") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            type.getStaticInitializer().ifPresent(initializer -> initializer.getConstructorCallsFromSelf().stream()
                    .filter(call -> !call.getTargetOwner().equals(type) && !call.getTargetOwner().isAnonymousClass()
                            && call.getTargetOwner().isAssignableTo(type.getFullName()))
                    .forEach(call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription()))));
        }
    }).because("of two threads that are the first to touch the one and the other, both would wait for ever");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_THINGS_ARE = noClasses().should().haveSimpleNameEndingWith("Impl")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Dto")
            .because("such a name hides what the class is for");
}
