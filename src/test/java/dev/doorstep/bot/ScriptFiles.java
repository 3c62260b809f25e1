package dev.doorstep.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.doorstep.bot.ScriptProblem.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Three small lines beside the shipped common file, to be changed by a test. */
final class ScriptFiles {
  private static final Path SMALL = Path.of("src/test/resources/small-scripts");

  private final Map<String, String> files = new TreeMap<>(DemoScripts.files(SMALL));

  ScriptFiles() {
    files.put("common.yml", DemoScripts.files(DemoScripts.FOLDER).get("common.yml"));
  }

  ScriptFiles with(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** Replaces the first occurrence, which must be there. */
  ScriptFiles change(String file, String from, String to) {
    assertThat(files.get(file)).contains(from);
    files.put(
        file, files.get(file).replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
    return this;
  }

  ScriptFiles append(String file, String text) {
    files.merge(file, text, String::concat);
    return this;
  }

  Scripts read() {
    return ScriptReader.read(files);
  }

  List<Fault> faults() {
    ScriptProblem problem = catchThrowableOfType(ScriptProblem.class, this::read);
    assertThat(problem).as("the scripts are refused").isNotNull();
    return problem.faults();
  }

  Fault fault() {
    assertThat(faults()).hasSize(1);
    return faults().get(0);
  }

  int lineOf(String file, String text) {
    return files.get(file).substring(0, files.get(file).indexOf(text)).split("\n", -1).length;
  }
}
