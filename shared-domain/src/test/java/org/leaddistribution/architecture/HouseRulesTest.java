package org.leaddistribution.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/// Habits that hold in every package.
@AnalyzeClasses(packages = "org.leaddistribution", importOptions = DoNotIncludeTests.class)
final class HouseRulesTest {
    @ArchTest
    static final ArchRule nobodyPrints =
            NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                    "only commands speak to a terminal, and they do it through their own writer");

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
