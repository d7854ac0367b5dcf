package org.leaddistribution.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/// Which package may know which, from the core to the rim.
@AnalyzeClasses(packages = "org.leaddistribution", importOptions = DoNotIncludeTests.class)
final class DomainArrowsTest {
    private static final String ROOT = "org.leaddistribution.";
    private static final String[] LANGUAGE = {"java..", "javax.crypto..", "org.jspecify.."};

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.leaddistribution.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle of packages can only be read, tested and moved as a whole");

    @ArchTest
    static final ArchRule leadsAndMembersStandAlone =
            classes()
                    .that()
                    .resideInAnyPackage(ROOT + "lead", ROOT + "member")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with("com.fasterxml.uuid..", ROOT + "lead", ROOT + "member"))
                    .because("what the business sells and to whom depends on no technology");

    @ArchTest
    static final ArchRule distributionsKnowLeadsAndMembers =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "distribution")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with(
                                    ROOT + "distribution",
                                    ROOT + "lead",
                                    ROOT + "lease",
                                    ROOT + "member",
                                    ROOT + "store"))
                    .because(
                            "a distribution is about leads and members, not about how they are dealt");

    @ArchTest
    static final ArchRule theEngineIsPure =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "allocation..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(ROOT + "allocation..", ROOT + "lead", ROOT + "member"))
                    .because("a plan depends on its problem alone, so anyone can compute it again");

    @ArchTest
    static final ArchRule theEngineHasNoClockAndNoChance =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "allocation..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.time..", "java.io..", "java.nio.file..", "java.net..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.util\\.(Random|random\\..*)|java\\.lang\\.Math\\$Random.*")
                    .because(
                            "the seed is an argument; the same problem gives the same plan for ever");

    @ArchTest
    static final ArchRule theVerifierNeverSeesTheEngine =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "certificate")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(ROOT + "certificate", ROOT + "allocation"))
                    .because("an independent check stays independent");

    @ArchTest
    static final ArchRule ingestReadsAndNoMore =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "ingest")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with(
                                    ROOT + "ingest",
                                    ROOT + "lead",
                                    ROOT + "member",
                                    ROOT + "distribution",
                                    "de.siegmar.fastcsv..",
                                    "org.apache.commons.validator..",
                                    "org.mozilla.universalchardet.."))
                    .because("one reader serves console, API and command line, whatever stores");

    @ArchTest
    static final ArchRule deliveryWritesFiles =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "delivery")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with(
                                    ROOT + "delivery",
                                    ROOT + "lead",
                                    ROOT + "member",
                                    ROOT + "distribution",
                                    ROOT + "store",
                                    "com.opencsv.."))
                    .because("a member's file is made of leads, not of documents or requests");

    @ArchTest
    static final ArchRule accessKnowsPeople =
            classes()
                    .that()
                    .resideInAPackage(ROOT + "access")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with(
                                    ROOT + "access",
                                    ROOT + "lead",
                                    ROOT + "member",
                                    ROOT + "distribution",
                                    ROOT + "store",
                                    "com.password4j.."))
                    .because("who may come in is decided without a web server");

    @ArchTest
    static final ArchRule useCasesNeverSeeAdapters =
            noClasses()
                    .that()
                    .resideInAnyPackage(ROOT + "usecase..", ROOT + "worker")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            ROOT + "mongo..",
                            ROOT + "mail..",
                            ROOT + "localdb..",
                            "com.mongodb..",
                            "jakarta.mail..")
                    .because("a use case is the story; how it is stored and sent can change");

    @ArchTest
    static final ArchRule theDriverStaysAtTheRim =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(ROOT + "mongo..", ROOT + "localdb..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.mongodb..", "org.bson..")
                    .because("vendor types are translated once, in the adapter");

    @ArchTest
    static final ArchRule noAdapterForgetsTheUnitOfWork =
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "mongo..")
                    .and()
                    .haveNameNotMatching(
                            ".*\\.(MongoStore|MongoUnitOfWork(\\$.*)?|SessionDatabase"
                                    + "|SessionCollection|Connection|Preparation|Schema"
                                    + "|Indexes(\\$.*)?|StoredIndexes|IndexBuilder|GuardWatch|MomentReads"
                                    + "|SchemaLock(\\$.*)?|SchemaStep(\\$.*)?)")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("com\\.mongodb\\.client\\.Mongo(Client|Database|Collection)")
                    .because(
                            "a call on the driver's own collection is no part of the unit of work"
                                    + " that is under way");

    @ArchTest
    static final ArchRule mailStaysAtTheRim =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "mail..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                    .because("what people are told does not depend on SMTP");

    @ArchTest
    static final ArchRule nobodyKnowsWhoAssemblesThem =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "runtime..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "runtime..")
                    .because("what is wired does not know who wires it");

    @ArchTest
    static final ArchRule noScreensAndNoRequestsHere =
            noClasses()
                    .that()
                    .resideInAPackage("org.leaddistribution..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "io.javalin..", "jakarta.servlet..")
                    .because("both programs share this module");

    private static String[] with(String... packages) {
        return Stream.concat(Stream.of(LANGUAGE), Stream.of(packages)).toArray(String[]::new);
    }
}
