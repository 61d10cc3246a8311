package dev.snapback.scenario;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;

/** The schemas as another program's validator reads them. */
record Schemas(Schema schema) {
  static final Schemas SCENARIO = new Schemas(compile(ScenarioReader.schema()));
  static final Schemas SOURCES = new Schemas(compile(ScenarioReader.sourcesSchema()));

  private static Schema compile(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text, InputFormat.JSON);
  }

  static Schemas of(Path file) {
    return file.getFileName().toString().startsWith("sources") ? SOURCES : SCENARIO;
  }

  /** Returns what the validator finds wrong with a YAML text. */
  List<String> problems(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).stream().map(error -> error.toString()).toList();
  }
}
