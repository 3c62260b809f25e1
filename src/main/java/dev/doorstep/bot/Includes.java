package dev.doorstep.bot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The fragments that script files share: {@code include: [shared/contact.yml]} makes each entry of
 * that file usable as {@code use: contact.phone}.
 */
final class Includes {
  private static final Pattern PATH = Pattern.compile("(?:[a-z0-9-]+/){1,4}[a-z0-9-]+\\.yml");

  private final ScriptReading reading;

  /** Shared file → its fragments. */
  private final Map<String, ScriptNode> shared = new TreeMap<>();

  /** File → the short names it may use → the shared files they stand for. */
  private final Map<String, Map<String, String>> visible = new HashMap<>();

  private final Set<String> used = new HashSet<>();

  Includes(ScriptReading reading) {
    this.reading = reading;
  }

  /** Files in folders are there to be included. */
  static boolean isShared(String file) {
    return file.indexOf('/') > 0;
  }

  void add(String file, ScriptNode fragments) {
    shared.put(file, fragments);
    if (!fragments.isMap()) {
      fragments.fault("must hold fragments, each with a name: 'phone: {type: phone, …}'");
    }
  }

  /** Reads the include list of a file; every shared file must have been added. */
  void open(String file, ScriptNode root) {
    Map<String, String> names = new TreeMap<>();
    visible.put(file, names);
    root.get("include")
        .ifPresent(
            list ->
                list.items()
                    .forEach(
                        item -> {
                          String path = item.text();
                          if (!PATH.matcher(path).matches()) {
                            item.fault(
                                "must be a file in a folder beside the scripts, such as"
                                    + " shared/contact.yml; '..' and '/' at the start are refused");
                          } else if (!shared.containsKey(path)) {
                            item.fault(
                                "there is no file '"
                                    + path
                                    + "'"
                                    + Nearest.hint(path, shared.keySet()));
                          } else if (names.putIfAbsent(shortName(path), path) != null) {
                            item.fault(
                                "two included files are called '"
                                    + shortName(path)
                                    + "'; rename one");
                          }
                        }));
  }

  /** Refuses files that include each other in a circle. */
  void refuseCircles() {
    for (String file : shared.keySet()) {
      List<String> way = new ArrayList<>();
      if (leadsTo(file, file, way, new HashSet<>())) {
        ScriptNode root = shared.get(file);
        root.get("include")
            .orElse(root)
            .fault("includes itself: " + file + " → " + String.join(" → ", way));
      }
    }
  }

  private boolean leadsTo(String from, String wanted, List<String> way, Set<String> seen) {
    for (String next : visible.getOrDefault(from, Map.of()).values()) {
      way.add(next);
      if (next.equals(wanted) || (seen.add(next) && leadsTo(next, wanted, way, seen))) {
        return true;
      }
      way.remove(way.size() - 1);
    }
    return false;
  }

  /** The fragment of a name such as {@code contact.phone}, as it stands in its own file. */
  Optional<ScriptNode> fragment(String name, ScriptNode user) {
    Map<String, String> names = visible.getOrDefault(user.file(), Map.of());
    int dot = name.indexOf('.');
    String file = dot < 0 ? null : names.get(name.substring(0, dot));
    if (file == null) {
      Set<String> all = new TreeSet<>();
      names.forEach((n, f) -> shared.get(f).rawKeys().forEach(k -> all.add(n + "." + k)));
      user.fault(
          dot < 0
              ? "must be file.fragment, such as contact.phone" + Nearest.hint(name, all)
              : "no included file is called '"
                  + name.substring(0, dot)
                  + "'"
                  + Nearest.hint(name, all)
                  + "; name its file under 'include'");
      return Optional.empty();
    }
    used.add(file);
    String key = name.substring(dot + 1);
    Optional<ScriptNode> found = shared.get(file).raw(key);
    if (found.isEmpty()) {
      user.fault(
          file + " has no fragment '" + key + "'" + Nearest.hint(key, shared.get(file).rawKeys()));
    } else {
      used.add(file + " " + key);
    }
    return found;
  }

  void unused(Sources sources) {
    visible.forEach(
        (file, names) ->
            names.forEach(
                (name, path) -> {
                  if (!used.contains(path)) {
                    sources.unused(
                        file,
                        1,
                        "include",
                        new Bilingual(
                            path + " 里的内容都没有用到，请去掉这个引用",
                            "nothing of " + path + " is used; remove the include"));
                  }
                }));
    shared.forEach(
        (file, root) ->
            root.rawKeys().stream()
                .filter(k -> !k.equals("include") && !used.contains(file + " " + k))
                .forEach(
                    k ->
                        sources.unused(
                            file,
                            root.raw(k).orElse(root).line(),
                            k,
                            new Bilingual(
                                "没有脚本用到这个片段，请删掉", "no script uses this fragment; remove it"))));
  }

  private static String shortName(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
  }
}
