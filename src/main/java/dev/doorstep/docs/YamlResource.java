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
  private YamlResource() {}

  static JsonNode read(String path) {
    try (InputStream in = YamlResource.class.getResourceAsStream(path);
        InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new ObjectMapper()
          .valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
