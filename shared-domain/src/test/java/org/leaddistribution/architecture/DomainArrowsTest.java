package org.leaddistribution.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.leaddistribution.kernel.Sha256;

/// Which package may know which, from the core to the rim.
@AnalyzeClasses(packages = "org.leaddistribution", importOptions = DoNotIncludeTests.class)
final class DomainArrowsTest {
    private static final String ROOT = "org.leaddistribution.";
    private static final String[] OF_THIS_MODULE = {
        "runtime",
        "mongo",
        "sample",
        "check",
        "accounts",
        "run",
        "upload",
        "statistics",
        "delivery",
        "notice",
        "round",
        "access",
        "audit",
        "jobs",
        "programs",
        "lease",
        "csv",
        "allocation",
        "member",
        "lead",
        "localdb",
        "settings",
        "kernel"
    };
    private static final String[] LANGUAGE = {"java..", "javax.crypto..", "org.jspecify.."};

    @ArchTest
    static void packagesKnowWhatTheTableSays(JavaClasses classes) {
        PackageTable.read().requireSameAs(classes, OF_THIS_MODULE);
    }

    @ArchTest
    static final ArchRule theRulesOfTheBusinessNeedNoTechnology =
            classes()
                    .that()
                    .resideInAnyPackage(
                            ROOT + "lead", ROOT + "member", ROOT + "round", ROOT + "lease")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            with("com.fasterxml.uuid..", "org.slf4j..", "org.leaddistribution.."))
                    .because("what the business sells and to whom depends on no technology");

    @ArchTest
    static final ArchRule theEngineIsPure =
            classes()
                    .that()
                    .resideInAnyPackage(ROOT + "allocation", ROOT + "allocation.engine")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(with(ROOT + "allocation.."))
                                    .or(equivalentTo(Sha256.class)))
                    .because("a plan depends on its problem alone, so anyone can compute it again");

    @ArchTest
    static final ArchRule theEngineHasNoClockAndNoChance =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            ROOT + "allocation",
                            ROOT + "allocation.engine",
                            ROOT + "allocation.certificate")
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
                    .resideInAPackage(ROOT + "allocation.certificate")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(with(ROOT + "allocation.certificate", ROOT + "allocation"))
                    .because("an independent check stays independent");

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
                                    + "|SessionCollection|SessionIterable(\\$.*)?|Connection(Trial)?|Preparation|Schema(\\$.*)?"
                                    + "|Indexes(\\$.*)?|StoredIndexes|IndexBuilder|GuardWatch|MomentReads|MemberActivityStep"
                                    + "|SchemaLock(\\$.*)?|OlderFigures)")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "com\\.mongodb\\.client\\.(Mongo(Client|Database|Collection|Iterable|Cursor)"
                                    + "|FindIterable|AggregateIterable)")
                    .because(
                            "a call on the driver's own collection is no part of the unit of work"
                                    + " that is under way, and throws what no port may throw");

    @ArchTest
    static final ArchRule mailStaysAtTheRim =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "notice.smtp..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
                    .because("what people are told does not depend on SMTP");

    @ArchTest
    static final ArchRule theCommandLineIsReadByTheSettings =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "settings")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..")
                    .because("use cases are asked in their own words");

    @ArchTest
    static final ArchRule workbooksAreKnownInOnePlace =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "csv..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.dhatim..", "com.fasterxml.aalto..", "javax.xml..")
                    .because("what a workbook holds is read and written by the same rules");

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
