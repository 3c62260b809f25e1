package dev.doorstep.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A place in a manifest; a step that leads nowhere fails the test with the path taken. */
record ManifestNode(String path, Object value) {
  /** The documents of a YAML file; a key given twice is an error. */
  static List<ManifestNode> documents(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    List<ManifestNode> documents = new ArrayList<>();
    try (var reader = Files.newBufferedReader(file)) {
      new Yaml(new SafeConstructor(options))
          .loadAll(reader)
          .forEach(value -> documents.add(new ManifestNode(file.getFileName().toString(), value)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return documents;
  }

  ManifestNode at(String... steps) {
    ManifestNode here = this;
    for (String step : steps) {
      assertThat(here.value).as(here.path).isInstanceOf(Map.class);
      Object next = ((Map<?, ?>) here.value).get(step);
      here = new ManifestNode(here.path + " › " + step, next);
      assertThat(next).as(here.path).isNotNull();
    }
    return here;
  }

  List<ManifestNode> items() {
    assertThat(value).as(path).isInstanceOf(List.class);
    return ((List<?>) value).stream().map(item -> new ManifestNode(path + "[]", item)).toList();
  }

  List<String> strings() {
    return items().stream().map(ManifestNode::text).toList();
  }

  List<String> keys() {
    return ((Map<?, ?>) value).keySet().stream().map(String::valueOf).toList();
  }

  List<Object> values() {
    return List.copyOf(((Map<?, ?>) value).values());
  }

  String text() {
    assertThat(value).as(path).isInstanceOf(String.class);
    return (String) value;
  }
}
