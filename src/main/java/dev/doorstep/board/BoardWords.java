package dev.doorstep.board;

import dev.doorstep.request.Detail;
import dev.doorstep.request.Owner;
import dev.doorstep.request.Request;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The free text of the board's filters: all its words stand somewhere on the card. The same as
 * {@code matching} in {@code web/board/filters.ts}, so that what is exported is what is shown.
 */
final class BoardWords {
  private BoardWords() {}

  static Predicate<Request> of(String typed) {
    List<String> words =
        Arrays.stream(plain(typed == null ? "" : typed).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
    return request -> {
      String text = words.isEmpty() ? "" : text(request);
      return words.stream().allMatch(text::contains);
    };
  }

  private static String text(Request request) {
    var origin = request.origin();
    return plain(
        Stream.of(
                Stream.of(request.number().value(), request.title()),
                Stream.of(origin.contact().name(), origin.contact().phone()),
                origin.enterprise().stream().flatMap(each -> Stream.of(each.name(), each.code())),
                request.owner().stream().map(Owner::name),
                origin.building().stream()
                    .flatMap(each -> Stream.of(each.name().zh(), each.name().en())),
                request.tags().stream(),
                request.details().stream().map(Detail::value))
            .flatMap(texts -> texts)
            .collect(Collectors.joining(" ")));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
