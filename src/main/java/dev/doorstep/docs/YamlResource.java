package dev.doorstep.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of ours that is published as JSON. */
final class YamlResource {
  /** Files of ours repeat their examples; the library's limit is for files of strangers. */
  private static final int ALIASES = 1000;

  private YamlResource() {}

  static JsonNode read(String path) {
    try (InputStream in = YamlResource.class.getResourceAsStream(path);
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      LoaderOptions options = new LoaderOptions();
      options.setMaxAliasesForCollections(ALIASES);
      return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
