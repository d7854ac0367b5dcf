package org.leaddistribution.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

@AnalyzeClasses(packages = "org.leaddistribution", importOptions = DoNotIncludeTests.class)
final class HouseRulesTest {
    @ArchTest static final ArchTests habits = ArchTests.in(HouseRules.class);
}
