package org.leaddistribution.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/// Habits that hold in every package of every module.
public final class HouseRules {
    private HouseRules() {}

    @ArchTest
    static final ArchRule nobodyPrints =
            noClasses()
                    .that()
                    .haveSimpleNameNotEndingWith("Launcher")
                    .should(ACCESS_STANDARD_STREAMS)
                    .because(
                            "commands speak through the writer that the command line gives them; only what"
                                    + " starts the console has nothing but the terminal yet");

    @ArchTest
    static final ArchRule oneLog =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("there is one log, by SLF4J");

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("what all threads share without a name is found by nobody");

    @ArchTest
    static final ArchRule noOptionalFields =
            noFields()
                    .should()
                    .haveRawType(Optional.class)
                    .because(
                            "an Optional says that an answer may be missing; a field is no answer");

    @ArchTest
    static final ArchRule noOptionalParameters =
            noMethods()
                    .that()
                    .areNotPrivate()
                    .should()
                    .haveRawParameterTypes(optionalAmong())
                    .because("a caller who has nothing says so with another method or a null");

    @ArchTest
    static final ArchRule namesSayWhat =
            noClasses()
                    .should()
                    .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager)")
                    .because("a name says what a type is for, not that it is a type");

    private static DescribedPredicate<List<JavaClass>> optionalAmong() {
        return DescribedPredicate.describe(
                "an Optional among them",
                types -> types.stream().anyMatch(type -> type.isEquivalentTo(Optional.class)));
    }
}
