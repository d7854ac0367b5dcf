package org.leaddistribution.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.javalin.http.Context;
import org.leaddistribution.architecture.PackageTable;

/// Which part of the portal may know which.
@AnalyzeClasses(packages = "org.leaddistribution.portal", importOptions = DoNotIncludeTests.class)
final class PortalArrowsTest {
    private static final String PORTAL = "org.leaddistribution.portal";

    @ArchTest
    static void packagesKnowWhatTheTableSays(JavaClasses classes) {
        PackageTable.read().requireSameAs(classes, "portal");
    }

    @ArchTest
    static final ArchRule adaptersAreNamedInTheCompositionRootAlone =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(PORTAL, PORTAL + ".command")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.leaddistribution.mongo..",
                            "org.leaddistribution.notice.smtp..",
                            "org.leaddistribution.localdb..",
                            "org.leaddistribution.runtime..",
                            "com.mongodb..",
                            "org.bson..",
                            "jakarta.mail..")
                    .because(
                            "a handler speaks to use cases and ports; how they are stored can change");

    @ArchTest
    static final ArchRule noDesktopHere =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.leaddistribution.admin..")
                    .because("console and portal are two programs over one domain");

    @ArchTest
    static final ArchRule nobodyPrints =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "commands print through the writer that the command line gives them");

    @ArchTest
    static final ArchRule oneLog =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("there is one log, by SLF4J");

    @ArchTest
    static final ArchRule textsSayTheirCharacterSet =
            noClasses()
                    .should()
                    .callMethod(Context.class, "result", String.class)
                    .orShould()
                    .callMethod(Context.class, "html", String.class)
                    .orShould()
                    .callMethod(Context.class, "json", Object.class)
                    .because("the server writes text of kinds it does not know in ISO-8859-1");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("what all requests share without a name is found by nobody");

    @ArchTest
    static final ArchRule namesSayWhat =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                    .because("a name says what a type is for, not that it is a type");
}
