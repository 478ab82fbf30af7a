package dev.ticketmine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.ticketmine.pipeline.Job;
import dev.ticketmine.pipeline.Stage;

/** The dependency rule of the architecture: docs/adr/0002-who-may-use-whom.md. */
@AnalyzeClasses(packages = "dev.ticketmine", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.ticketmine.";

  @ArchTest
  static final ArchRule onlyCliUsesJobs =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + "cli..", ROOT + "jobs..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "cli..", ROOT + "jobs..");

  @ArchTest
  static final ArchRule nothingUsesCli =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "cli..");

  @ArchTest
  static final ArchRule nothingUsesNotebooks =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "notebooks..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "notebooks..");

  @ArchTest
  static final ArchRule stagesSeeOnlyTablesAndTools =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "stages..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "lake..",
              ROOT + "config..",
              ROOT + "archive..",
              ROOT + "report..",
              ROOT + "quality..",
              ROOT + "sample..",
              ROOT + "evaluation..");

  @ArchTest
  static final ArchRule stagesDoNotSeeEachOther =
      slices().matching(ROOT + "stages.(*)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule languageWorkKnowsNoSpark =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "text..",
              ROOT + "privacy..",
              ROOT + "report..",
              ROOT + "explain..",
              ROOT + "disclosure..",
              ROOT + "calendar..",
              ROOT + "taxonomy..",
              ROOT + "errors..")
          .or()
          .resideInAnyPackage(ROOT + "archive.format..", ROOT + "archive.input..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..");

  @ArchTest
  static final ArchRule textAndPrivacyUseOnlyErrors =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "text..", ROOT + "privacy..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "pipeline..",
              ROOT + "tables..",
              ROOT + "ml..",
              ROOT + "stages..",
              ROOT + "lake..",
              ROOT + "archive..",
              ROOT + "report..",
              ROOT + "config..");

  @ArchTest
  static final ArchRule onlyLakeKnowsDelta =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "lake..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.delta..");

  @ArchTest
  static final ArchRule onlyCliWritesToTheConsoleOrExits =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule jobsHoldNoColumnExpressions =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "jobs..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.apache.spark.sql.functions");

  @ArchTest
  static final ArchRule jobsAreJobs =
      classes().that().implement(Job.class).should().resideInAPackage(ROOT + "jobs..");

  @ArchTest
  static final ArchRule stagesAreStages =
      classes().that().implement(Stage.class).should().resideInAPackage(ROOT + "stages..");
}
