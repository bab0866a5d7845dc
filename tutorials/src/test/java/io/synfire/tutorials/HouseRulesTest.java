package io.synfire.tutorials;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check. */
class HouseRulesTest {
  private static final String[] DSL = {
    "io.synfire.annotations..", "io.synfire.chip..", "io.synfire.coding..", "io.synfire.diagnostics..", "io.synfire.dsl..", "io.synfire.equations..",
    "io.synfire.ir..", "io.synfire.kernel..", "io.synfire.learning..", "io.synfire.model..", "io.synfire.passes..", "io.synfire.plasticity..",
    "io.synfire.random..", "io.synfire.units.."
  };
  private static final JavaClasses ALL =
      new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.synfire");
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

  @Test
  void packagesHaveNoCycles() {
    slices().assignedFrom(new PackageOfClass()).should().beFreeOfCycles().check(ALL);
  }

  @Test
  void theLanguageKnowsNothingOfWhatRunsIt() {
    noClasses().that().resideInAnyPackage(DSL).should().dependOnClassesThat()
        .resideInAnyPackage("io.synfire.processor..", "io.synfire.codegen..", "io.synfire.runtime..", "io.synfire.library..", "io.synfire.interchange..",
            "io.synfire.tutorials..")
        .check(ALL);
    classes().that().resideInAnyPackage(DSL).should().onlyDependOnClassesThat()
        .resideInAnyPackage(Stream.concat(Stream.of(DSL), Stream.of("java..", "com.google.common..")).toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void modulesDependDownwards() {
    noClasses().that().resideInAPackage("io.synfire.runtime..").should().dependOnClassesThat()
        .resideInAnyPackage("io.synfire.processor..", "io.synfire.library..", "io.synfire.interchange..", "io.synfire.tutorials..").check(ALL);
    noClasses().that().resideInAnyPackage("io.synfire.library..", "io.synfire.interchange..").should().dependOnClassesThat()
        .resideInAnyPackage("io.synfire.processor..", "io.synfire.tutorials..").check(ALL);
    noClasses().that().resideInAPackage("io.synfire.interchange..").should().dependOnClassesThat().resideInAPackage("io.synfire.library..").check(ALL);
  }

  @Test
  void aBackendIsSeenOnlyThroughItsInterface() {
    noClasses().that().resideOutsideOfPackage("io.synfire.runtime.floating..").should().dependOnClassesThat()
        .resideInAPackage("io.synfire.runtime.floating..").check(ALL);
    noClasses().that().resideInAPackage("io.synfire.runtime..").and().resideOutsideOfPackage("io.synfire.runtime.loihi..").should()
        .dependOnClassesThat().resideInAPackage("io.synfire.runtime.loihi..").check(ALL);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses().should().haveNameMatching(".*\\.(Abstract\\w*|\\w*(Impl|Manager|Utils?|Helper))").check(ALL);
  }

  @Test
  void thereIsNoStaticMutableState() {
    fields().that().areStatic().and().areDeclaredInClassesThat().resideInAPackage("io.synfire..").should().beFinal().check(ALL);
  }

  @Test
  void nothingIsSerialisedTheJavaWay() {
    noClasses().should().dependOnClassesThat().haveNameMatching("java\\.io\\.Object(In|Out)putStream").check(ALL);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    List<Path> without = sources(p -> true).map(Path::getParent).distinct().filter(d -> Files.notExists(d.resolve("package-info.java"))).toList();
    assertThat(without).isEmpty();
  }

  @Test
  void filesAreShort() {
    assertThat(sources(p -> lines(p).size() > 500)).isEmpty();
  }

  @Test
  void linesAreShort() {
    assertThat(sources(p -> lines(p).stream().anyMatch(line -> line.length() > 160))).isEmpty();
  }

  private static Stream<Path> sources(Predicate<Path> which) {
    return Stream.of("dsl-api", "dsl-processor", "runtime", "library", "library/interchange", "tutorials")
        .map(module -> ROOT.resolve(module).resolve("src/main/java"))
        .flatMap(HouseRulesTest::walk)
        .filter(p -> p.toString().endsWith(".java"))
        .filter(which);
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every package is a slice of its own. */
  private static final class PackageOfClass implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return javaClass.getPackageName().startsWith("io.synfire") ? SliceIdentifier.of(javaClass.getPackageName()) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }
}
