package dev.snapback.museum;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The planted bugs: {@code exhibits.yaml} in the resources of this package. */
final class Museum {
  private Museum() {}

  static List<Exhibit> exhibits() throws IOException {
    try (InputStream file = Museum.class.getResourceAsStream("exhibits.yaml")) {
      return new YAMLMapper().readValue(file, new TypeReference<List<Exhibit>>() {});
    }
  }
}
