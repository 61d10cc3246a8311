package dev.snapback.scenario;

import dev.snapback.language.Forms;
import dev.snapback.language.Moves;
import dev.snapback.scenario.internal.Assembly;
import dev.snapback.scenario.internal.DistributionReference;
import dev.snapback.scenario.internal.FactSection;
import dev.snapback.scenario.internal.Intake;
import dev.snapback.scenario.internal.JsonText;
import dev.snapback.scenario.internal.Reference;
import dev.snapback.scenario.internal.RootBlock;
import dev.snapback.scenario.internal.Schema;
import dev.snapback.scenario.internal.Siblings;
import dev.snapback.scenario.internal.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads scenario files, YAML or (where the name ends in {@code .json}) JSON. A file ends as a scenario or as a list of
 * located problems; never as an exception, whatever it holds. Safe for threads.
 */
public final class ScenarioReader {
  private static final Forms FORMS = Moves.forms();

  private ScenarioReader() {}

  /**
   * Reads a file, the files of sources that it names in its own folder, and the scenario that it extends.
   *
   * @param file the file
   * @param shelves folders in which a scenario to extend is looked for, where it does not lie beside the file
   */
  public static ScenarioReading read(Path file, Path... shelves) {
    var problems = new Problems();
    String name = file.toString();
    return read(name, Intake.read(name, file, problems), Siblings.beside(file, List.of(shelves)), problems, false);
  }

  /**
   * Reads a file as {@link #read(Path, Path...)} does, and compares its quotes with those of their documents that are at
   * hand. That takes time and is not needed to run a scenario: {@link Check#quotes} tells what was found.
   *
   * @param file the file
   * @param shelves folders in which a scenario to extend is looked for, where it does not lie beside the file
   */
  public static ScenarioReading check(Path file, Path... shelves) {
    var problems = new Problems();
    String name = file.toString();
    return read(name, Intake.read(name, file, problems), Siblings.beside(file, List.of(shelves)), problems, true);
  }

  /**
   * Reads a text as if it stood in a file, which need not be there.
   *
   * @param file where it would stand
   * @param text the text
   * @param shelves folders in which a scenario to extend is looked for, where it does not lie beside the file
   */
  public static ScenarioReading read(Path file, String text, Path... shelves) {
    var problems = new Problems();
    String name = file.toString();
    return read(name, Intake.accept(name, text, problems), Siblings.beside(file, List.of(shelves)), problems, false);
  }

  /**
   * Reads a text that names no files of sources.
   *
   * @param name the name in messages; {@code .json} at its end makes it JSON
   * @param text the text
   */
  public static ScenarioReading read(String name, String text) {
    return read(name, text, Map.of());
  }

  /**
   * Reads a text with the texts of the files that it may name: sources, and scenarios to extend.
   *
   * @param name the name in messages; {@code .json} at its end makes it JSON
   * @param text the text
   * @param files the texts of the files that it may name, by their names with the ending: what extends two-ports finds
   *     {@code two-ports.yaml}
   */
  public static ScenarioReading read(String name, String text, Map<String, String> files) {
    var problems = new Problems();
    return read(name, Intake.accept(name, text, problems), Siblings.of(files), problems, false);
  }

  private static ScenarioReading read(
      String name, Optional<Source> source, Siblings siblings, Problems problems, boolean comparing) {
    return source.map(s -> new Assembly(FORMS, siblings, problems, comparing).read(s))
        .orElseGet(() -> new ScenarioReading.Refused(Assembly.refusal(name, problems)));
  }

  /** The tables of the scenario file and of files of sources, key by key, in Markdown. */
  public static String reference() {
    return Reference.markdown(RootBlock.ROOT, "The file") + "\n"
        + Reference.markdown(FactSection.FILE_OF_SOURCES, "A file of sources") + "\n" + DistributionReference.markdown()
        + "\n" + Reference.reserved(FORMS);
  }

  /** The JSON Schema (draft 2020-12) of the scenario file, for editors: it refuses nothing that is read. */
  public static String schema() {
    return JsonText.of(Schema.scenario());
  }

  /** The JSON Schema (draft 2020-12) of a file of documents and facts. */
  public static String sourcesSchema() {
    return JsonText.of(Schema.sources());
  }
}
