package pressfold;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Keeps the packages one-way: stages know the records that pass between them, never each other. */
@AnalyzeClasses(packages = "pressfold", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  @ArchTest
  static final ArchRule noCycles = slices().matching("pressfold.(*)..").should().beFreeOfCycles();

  @ArchTest static final ArchRule sourceStandsAlone = mayUse("source");
  @ArchTest static final ArchRule typographyKnowsSpans = mayUse("typography", "source");
  @ArchTest static final ArchRule cacheKnowsLateLists = mayUse("cache", "source");
  @ArchTest static final ArchRule markdownKnowsSpans = mayUse("markdown", "source");
  @ArchTest static final ArchRule modelIsPlain = mayUse("model", "source");
  @ArchTest static final ArchRule loadKnowsSources = mayUse("load", "source");
  @ArchTest static final ArchRule repairKnowsCharacters = mayUse("repair", "source", "typography");
  @ArchTest static final ArchRule readStandsApart = stage("read");
  @ArchTest static final ArchRule normaliseStandsApart = stage("normalise");
  @ArchTest static final ArchRule quoteStandsApart = stage("quote");
  @ArchTest static final ArchRule digestStandsApart = stage("digest");
  @ArchTest static final ArchRule rightsStandApart = stage("rights");
  @ArchTest static final ArchRule renderStandsApart = stage("render");
  @ArchTest static final ArchRule feedStandsApart = stage("feed");

  @ArchTest
  static final ArchRule searchKnowsWhatItKept =
      mayUse("search", "model", "source", "typography", "markdown", "cache");

  @ArchTest
  static final ArchRule publishKnowsWhatWasPrinted =
      mayUse("publish", "model", "source", "typography", "markdown", "cache");

  @ArchTest
  static final ArchRule cliKnowsThePipeline = mayUse("cli", "pipeline", "serve", "model", "source");

  @ArchTest static final ArchRule serveKnowsProblems = mayUse("serve", "source");

  @ArchTest
  static final ArchRule onlyRenderKnowsTheTemplateEngine =
      only("io.pebbletemplates..", "pressfold.render..");

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsPicocli = only("picocli..", "pressfold.cli..");

  @ArchTest
  static final ArchRule onlyMarkdownKnowsFlexmark =
      only("com.vladsch.flexmark..", "pressfold.markdown..");

  private static ArchRule stage(String stage) {
    return mayUse(stage, "model", "source", "typography", "markdown");
  }

  private static ArchRule mayUse(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = "pressfold." + name + "..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = "pressfold." + others[i] + "..";
    }
    return classes()
        .that()
        .resideInAPackage(allowed[0])
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.or(
                JavaClass.Predicates.resideOutsideOfPackage("pressfold.."),
                JavaClass.Predicates.resideInAnyPackage(allowed)))
        .allowEmptyShould(true);
  }

  private static ArchRule only(String library, String home) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true);
  }
}
