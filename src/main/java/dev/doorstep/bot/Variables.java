package dev.doorstep.bot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that authors gave a name, put in for {@code {name}} when the scripts are read. */
final class Variables {
  /** Names that are filled in when the assistant speaks. */
  static final Set<String> BUILT_IN = Set.of("community", "phone", "hours", "back", "number");

  private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]{0,60})}");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  private final Map<String, Bilingual> words = new HashMap<>();
  private final Map<String, ScriptNode> places = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  /** Reads {@code name: words} or {@code name: {zh: …, en: …}}. */
  void read(ScriptNode node) {
    node.entries()
        .forEach(
            (name, value) -> {
              if (BUILT_IN.contains(name)) {
                value.fault("the assistant fills in {" + name + "} itself; take another name");
              } else if (!NAME.matcher(name).matches()) {
                value.fault("a name has small letters, digits and hyphens, such as 'hotline'");
              } else if (places.putIfAbsent(name, value) != null) {
                value.fault("the variable '" + name + "' is given twice; remove one");
              } else {
                words.put(name, value.isMap() ? value.rawBilingual() : value.same());
              }
            });
    places.values().forEach(this::plain);
  }

  /** A variable holds words and built-in names, no other variable: nothing can run in a circle. */
  private void plain(ScriptNode value) {
    Bilingual both = value.isMap() ? value.rawBilingual() : value.same();
    Matcher place = PLACE.matcher(both.zh() + both.en());
    while (place.find()) {
      if (!BUILT_IN.contains(place.group(1))) {
        value.fault(
            "a variable may hold only " + names(BUILT_IN) + "; write the words out instead");
      }
    }
  }

  /**
   * @param open names that are filled in later
   */
  String put(String text, Lang lang, Set<String> open, ScriptNode node) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(one(place.group(1), lang, open, node)));
  }

  private String one(String name, Lang lang, Set<String> open, ScriptNode node) {
    if (open.contains(name)) {
      return "{" + name + "}";
    }
    Bilingual value = words.get(name);
    if (value != null) {
      used.add(name);
      return fits(value.in(lang), open, name, node);
    }
    Set<String> known = new TreeSet<>(words.keySet());
    known.addAll(open);
    node.fault(
        "nothing is called {"
            + name
            + "} here"
            + Nearest.hint(name, known)
            + "; it may be "
            + names(known)
            + ", or add it under 'variables'");
    return "";
  }

  private static String fits(String value, Set<String> open, String name, ScriptNode node) {
    Matcher place = PLACE.matcher(value);
    while (place.find()) {
      if (!open.contains(place.group(1))) {
        node.fault("{" + name + "} holds {" + place.group(1) + "}, which only replies can say");
      }
    }
    return value;
  }

  private static String names(Set<String> names) {
    return "{" + String.join("}, {", new TreeSet<>(names)) + "}";
  }

  void unused(Sources sources) {
    places.forEach(
        (name, node) -> {
          if (!used.contains(name)) {
            sources.unused(
                node.file(),
                node.line(),
                node.path(),
                new Bilingual(
                    "没有回复用到 {" + name + "}，请删掉", "no reply uses {" + name + "}; remove it"));
          }
        });
  }
}
