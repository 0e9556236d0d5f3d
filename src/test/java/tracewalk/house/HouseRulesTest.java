package tracewalk.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Who may use whom. Each rule is a sentence; a broken one names the class and the line. */
@AnalyzeClasses(
    packages = {"tracewalk", "nova", "oslo", "port", "runtime", "scenario", "standin"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String[] PORT = {
    "nova..", "oslo..", "port..", "runtime..", "scenario..", "standin.."
  };

  @ArchTest
  static final ArchRule the_port_knows_nothing_of_tracing =
      noClasses()
          .that()
          .resideInAnyPackage(PORT)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tracewalk..")
          .because("the port is a program like any other: it runs the same with and without us");

  @ArchTest
  static final ArchRule no_part_of_the_workbench_knows_the_port =
      noClasses()
          .that()
          .resideInAPackage("tracewalk..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(PORT)
          .because("what is written for the flagship must serve any recorded program");

  @ArchTest
  static final ArchRule the_agent_stands_alone =
      noClasses()
          .that()
          .resideInAPackage("tracewalk.agent..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tracewalk.trace..", "tracewalk.lesson..", "tracewalk.web..")
          .because("it lives inside somebody else's program");

  @ArchTest
  static final ArchRule a_recording_is_read_through_the_format_alone =
      noClasses()
          .that()
          .resideInAnyPackage("tracewalk.trace..", "tracewalk.lesson..", "tracewalk.web..")
          .should()
          .dependOnClassesThat(
              com.tngtech.archunit.base.DescribedPredicate.describe(
                  "are the agent's own and neither its file format nor its idea of secrets",
                  type ->
                      type.getPackageName().startsWith("tracewalk.agent")
                          && !type.getPackageName().startsWith("tracewalk.agent.format")
                          && !type.getPackageName().startsWith("tracewalk.agent.runtime.secret")))
          .because("what records and what reads share the file, what a secret is, and no more");

  @ArchTest
  static final ArchRule a_trace_knows_no_lesson_and_a_lesson_no_page =
      noClasses()
          .that()
          .resideInAPackage("tracewalk.trace..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tracewalk.lesson..", "tracewalk.web..")
          .because("all arrows point one way");

  @ArchTest
  static final ArchRule a_lesson_knows_nothing_of_http =
      noClasses()
          .that()
          .resideInAPackage("tracewalk.lesson..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("tracewalk.web..", "io.javalin..", "jakarta.servlet..")
          .because("walks are read by the page, the command line and exports alike");

  @ArchTest
  static final ArchRule ported_code_does_not_know_who_drives_it =
      noClasses()
          .that()
          .resideInAnyPackage("nova..", "oslo..", "runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("scenario..")
          .because("scenarios surround the port; they are not part of it");

  @ArchTest
  static final ArchRule time_uuids_and_chance_of_the_port_come_from_its_world =
      noClasses()
          .that()
          .resideInAnyPackage("nova..", "oslo..", "standin..", "scenario..", "port..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
          .orShould()
          .callMethodWhere(target(name("sleep")).and(target(owner(assignableTo(Thread.class)))))
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(RandomGenerator.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.time.Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(java.util.Date.class)
          .because("a run is the same every time unless its world is a real one");

  @ArchTest
  static final ArchRule our_packages_form_no_circles =
      slices().matching("tracewalk.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule origins_are_kept_at_run_time =
      classes()
          .that()
          .resideInAPackage("port..")
          .and()
          .areAnnotations()
          .should()
          .bePublic()
          .because("the annotation is read by reflection and by the agent");
}
