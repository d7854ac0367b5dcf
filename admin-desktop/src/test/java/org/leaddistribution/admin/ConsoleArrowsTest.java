package org.leaddistribution.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.leaddistribution.admin.fx.Screen;
import org.leaddistribution.architecture.HouseRules;
import org.leaddistribution.architecture.PackageTable;

/// Who may know whom in the console, and why.
@AnalyzeClasses(packages = "org.leaddistribution.admin", importOptions = DoNotIncludeTests.class)
class ConsoleArrowsTest {
    private static final String ROOT = "org.leaddistribution.admin";

    @ArchTest static final ArchTests habits = ArchTests.in(HouseRules.class);

    @ArchTest
    static void packagesKnowWhatTheTableSays(JavaClasses classes) {
        PackageTable.read().requireSameAs(classes, "admin");
    }

    @ArchTest
    static void everyScreenStandsInTheOneList(JavaClasses classes) {
        var listed =
                classes.get(Screens.class).getConstructorCallsFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .toList();
        var screens =
                classes.stream()
                        .filter(type -> type.isAssignableTo(Screen.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .toList();

        assertThat(screens).hasSizeGreaterThanOrEqualTo(3).allMatch(listed::contains);
    }

    @ArchTest
    static final ArchRule vendorsStayBehindTheirAdapters =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.mongodb..", "org.bson..", "jakarta.mail..", "io.javalin..")
                    .because("a vendor that is known in one place can be replaced in one place");

    @ArchTest
    static final ArchRule adaptersAreNamedInTheCompositionRootAlone =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.leaddistribution.mongo..",
                            "org.leaddistribution.localdb..",
                            "org.leaddistribution.runtime..",
                            "org.leaddistribution.notice.smtp..")
                    .because("a screen works on ports, and so on fakes in its tests");

    @ArchTest
    static final ArchRule onlyTheConsoleWorksWithoutASession =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName(ROOT + ".Console")
                    .and()
                    .doNotHaveFullyQualifiedName(ROOT + ".fx.TaskWork")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName(ROOT + ".fx.TaskWork")
                    .because("what a screen reads or does asks for the session first: SessionWork");

    @ArchTest
    static final ArchRule viewModelsSeeNoControls =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                    .because("plain unit tests cover them, without a screen");

    @ArchTest
    static final ArchRule distributionControllersHaveNoLogic = controllersIn("distributions");

    @ArchTest static final ArchRule uploadControllersHaveNoLogic = controllersIn("upload");

    @ArchTest static final ArchRule shellControllersHaveNoLogic = controllersIn("shell");

    @ArchTest static final ArchRule loginControllersHaveNoLogic = controllersIn("login");

    @ArchTest static final ArchRule startControllersHaveNoLogic = controllersIn("start");

    private static ArchRule controllersIn(String screen) {
        return classes()
                .that()
                .resideInAPackage(ROOT + "." + screen)
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javafx..",
                        "atlantafx..",
                        "org.kordamp.ikonli..",
                        "org.jspecify..",
                        ROOT + ".fx",
                        ROOT + "." + screen)
                .because(
                        "a controller ties controls to its view model; what it means is tested there");
    }
}
