package dev.doorstep.stream;

import dev.doorstep.access.CommunityScope;
import dev.doorstep.access.EventAccess;
import dev.doorstep.eventlog.LogEntry;
import dev.doorstep.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an integrator asks to see, the same on every transport. Values of one kind are alternatives,
 * kinds add up; a kind that is not named takes all.
 *
 * @param types event types; {@code dev.doorstep.request.*} takes all that begin so
 * @param topics by kind: {@code community/…}, {@code line/…}, {@code request/…}
 * @param scope what the reader may see at all
 */
public record EventFilter(Set<String> types, List<Set<String>> topics, CommunityScope scope)
    implements Predicate<LogEntry> {
  private static final int MOST_VALUES = 50;
  private static final int LONGEST_VALUE = 80;
  private static final int LONGEST_CODE = 40;
  private static final Pattern TYPE = Pattern.compile("[a-z0-9._-]+\\*?|\\*");
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{N}._-]+");
  private static final String COMMUNITY = "community";

  /**
   * @param asked the values of a parameter: {@code type}, {@code community}, {@code line}, {@code
   *     request}; none when it is absent
   * @throws Problem 400 for a value that can match nothing, 403 for a community out of scope
   */
  public static EventFilter of(Function<String, List<String>> asked, EventAccess access) {
    Set<String> communities = values(asked, COMMUNITY, CODE);
    for (String community : communities) {
      if (!access.communities().allowsCode(community)) {
        throw Problem.forbidden(
            "The community '%s' is not yours to follow: leave it out, or ask an administrator for a key that includes it."
                .formatted(community));
      }
    }
    return new EventFilter(
        values(asked, "type", TYPE),
        List.of(
            topics("request", values(asked, "request", VALUE)),
            topics(COMMUNITY, communities),
            topics("line", values(asked, "line", CODE))),
        access.communities());
  }

  /** The filter for the fan-out, which looks under one kind of topic first. */
  public Filter filter() {
    return topics.stream()
        .filter(kind -> !kind.isEmpty())
        .findFirst()
        .or(() -> scope.codes().map(codes -> topics(COMMUNITY, codes)))
        .map(kind -> new Filter(kind, this))
        .orElseGet(() -> Filter.everything(this));
  }

  @Override
  public boolean test(LogEntry entry) {
    return (types.isEmpty() || types.stream().anyMatch(type -> matches(type, entry.type())))
        && topics.stream().allMatch(kind -> kind.isEmpty() || any(kind, entry))
        && (scope.communities().isEmpty() || inScope(entry));
  }

  /** An event without a community concerns the whole district. */
  private boolean inScope(LogEntry entry) {
    return entry.topics().stream()
        .filter(topic -> topic.startsWith(COMMUNITY + "/"))
        .map(topic -> topic.substring(COMMUNITY.length() + 1))
        .anyMatch(scope::allowsCode);
  }

  private static boolean any(Set<String> kind, LogEntry entry) {
    return entry.topics().stream().anyMatch(kind::contains);
  }

  private static boolean matches(String pattern, String type) {
    return pattern.endsWith("*")
        ? type.startsWith(pattern.substring(0, pattern.length() - 1))
        : type.equals(pattern);
  }

  private static Set<String> values(
      Function<String, List<String>> asked, String name, Pattern allowed) {
    List<String> values =
        asked.apply(name).stream()
            .flatMap(value -> List.of(value.split(",")).stream())
            .map(String::strip)
            .filter(value -> !value.isEmpty())
            .toList();
    if (values.size() > MOST_VALUES) {
      throw Problem.badRequest(
          "'%s' takes at most %d values: leave it out to get all.".formatted(name, MOST_VALUES));
    }
    for (String value : values) {
      if (value.length() > (allowed == CODE ? LONGEST_CODE : LONGEST_VALUE)
          || !allowed.matcher(value).matches()) {
        throw Problem.badRequest(
            name.equals("type")
                ? "'type' is an event type or the beginning of one with a star, such as dev.doorstep.request.*"
                : "'%s' takes codes, such as %s=%s; repeat it or separate them with commas."
                    .formatted(name, name, example(name)));
      }
    }
    return Set.copyOf(values);
  }

  private static String example(String name) {
    return switch (name) {
      case COMMUNITY -> "xintiandi";
      case "line" -> "permits";
      default -> "XTD-20261120-0007";
    };
  }

  private static Set<String> topics(String kind, Set<String> values) {
    return values.stream().map(value -> kind + "/" + value).collect(Collectors.toUnmodifiableSet());
  }
}
