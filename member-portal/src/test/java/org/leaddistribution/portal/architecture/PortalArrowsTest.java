package org.leaddistribution.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.javalin.http.Context;
import org.leaddistribution.architecture.HouseRules;
import org.leaddistribution.architecture.PackageTable;

/// Which part of the portal may know which.
@AnalyzeClasses(packages = "org.leaddistribution.portal", importOptions = DoNotIncludeTests.class)
final class PortalArrowsTest {
    private static final String PORTAL = "org.leaddistribution.portal";

    @ArchTest static final ArchTests habits = ArchTests.in(HouseRules.class);

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
    static final ArchRule textsSayTheirCharacterSet =
            noClasses()
                    .should()
                    .callMethod(Context.class, "result", String.class)
                    .orShould()
                    .callMethod(Context.class, "html", String.class)
                    .orShould()
                    .callMethod(Context.class, "json", Object.class)
                    .because("the server writes text of kinds it does not know in ISO-8859-1");
}
