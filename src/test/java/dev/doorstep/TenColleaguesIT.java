package dev.doorstep;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten people work on the same requests at once, in two communities, as fast as they can; then again
 * while their connections break all the time.
 */
class TenColleaguesIT {
  private static final List<String> COMMUNITIES = List.of("xintiandi", "huijin");
  private static final int COLLEAGUES = 5; // of each community
  private static final int REQUESTS = 5;
  private static final int MOVES = 25; // of each colleague
  private static final int BREAKS_AFTER = 6; // moves

  private final List<Desk> desks = new ArrayList<>();
  private final Map<String, List<String>> numbers = new TreeMap<>();

  @Test
  void all_boards_end_alike_and_nobody_sees_another_community(@TempDir Path data) throws Exception {
    try (HubProcess hub = HubProcess.onData(data).unlimited().start();
        BoardClient admin =
            BoardClient.signIn(hub.uri(), HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD)) {
      for (String community : COMMUNITIES) {
        visitorsAsk(hub, community);
        for (int i = 0; i < COLLEAGUES; i++) {
          String name = community + "-" + i;
          desks.add(new Desk(admin.colleague(hub.uri(), name, community), community, i));
        }
      }

      everybodyWorks(false);
      everybodyWorks(true);

      HubDatabase database = HubDatabase.under(data);
      for (Desk desk : desks) {
        await(desk.community)
            .atMost(Duration.ofSeconds(30))
            .untilAsserted(() -> assertThat(desk.cards()).isEqualTo(desk.listed()));
        assertThat(desk.counts()).isEqualTo(counts(database, desk.community));
        desk.sawEveryEventOnce();
        desk.sawNothingOf(elsewhere(desk.community));
      }
    } finally {
      desks.forEach(desk -> desk.client.close());
    }
  }

  private void visitorsAsk(HubProcess hub, String community) {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i < REQUESTS; i++) {
      VisitorClient visitor = VisitorClient.start(hub.uri(), community, "zh");
      for (String line : Visitors.ASKING_FOR_A_STALL) visitor.post(UUID.randomUUID(), line).ok();
      opened.add(Visitors.requestNumber(visitor));
    }
    numbers.put(community, opened);
  }

  private void everybodyWorks(boolean connectionsBreak) throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(desks.size());
    try {
      List<Future<?>> done =
          desks.stream()
              .<Future<?>>map(desk -> people.submit(() -> desk.work(connectionsBreak)))
              .toList();
      for (Future<?> each : done) each.get();
    } finally {
      people.shutdownNow();
    }
  }

  private List<String> elsewhere(String community) {
    return numbers.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(community))
        .flatMap(entry -> Stream.concat(Stream.of(entry.getKey()), entry.getValue().stream()))
        .toList();
  }

  private static Map<String, Long> counts(HubDatabase database, String community) {
    return database
        .column(String.class, "select state from request where community = ?", community)
        .stream()
        .collect(groupingBy(state -> state, TreeMap::new, java.util.stream.Collectors.counting()));
  }

  /** One colleague: what they do, and what their board shows of it. */
  private final class Desk {
    private final BoardClient client;
    private final String community;
    private final Random random;
    private final Map<String, JsonNode> before;

    Desk(BoardClient client, String community, int seed) {
      this.client = client;
      this.community = community;
      this.random = new Random(seed);
      JsonNode snapshot = client.requests("limit=2000");
      before = byNumber(snapshot);
      client.connect(snapshot.get("position").asLong()).join();
    }

    void work(boolean connectionBreaks) {
      for (int i = 1; i <= MOVES; i++) {
        List<String> ours = numbers.get(community);
        Reply reply = act(ours.get(random.nextInt(ours.size())));
        assertThat(reply.status()).as("%s", reply.body()).isLessThan(500);
        if (connectionBreaks && i % BREAKS_AFTER == 0) {
          client.disconnect();
          client.connect().join();
        }
      }
      String foreign = numbers.get(elsewhere(community).get(0)).get(0);
      assertThat(client.command(foreign, "claim", Map.of()).status()).isEqualTo(404);
    }

    private Reply act(String number) {
      return switch (random.nextInt(9)) {
        case 0, 1 -> client.command(number, "claim", Map.of());
        case 2 -> client.command(number, "start", Map.of());
        case 3 -> client.command(number, "release", Map.of());
        case 4 -> client.note(number, "已联系");
        case 5 -> client.reply(number, "正在办理");
        case 6 -> client.command(number, "resolve", Map.of("note", "已办好"));
        case 7 -> client.command(number, "reopen", Map.of());
        default -> client.command(number, "transfer", transfer());
      };
    }

    private Map<String, String> transfer() {
      return Map.of("line", random.nextBoolean() ? "events" : "permits", "note", "归口办理");
    }

    /** What the board shows: what it loaded, and what came since, the higher version each. */
    Map<String, String> cards() {
      Map<String, JsonNode> cards = new TreeMap<>(before);
      for (StreamEvent event : client.events()) {
        JsonNode request = event.data().path("request");
        if (!request.isObject()) continue;
        JsonNode known = cards.get(request.get("number").asText());
        if (known == null || known.get("version").asInt() < request.get("version").asInt())
          cards.put(request.get("number").asText(), request);
      }
      return inShort(cards);
    }

    Map<String, String> listed() {
      return inShort(byNumber(client.requests("limit=2000")));
    }

    Map<String, Long> counts() {
      return cards().values().stream()
          .map(card -> card.split(" ")[0])
          .collect(
              groupingBy(state -> state, TreeMap::new, java.util.stream.Collectors.counting()));
    }

    void sawEveryEventOnce() {
      assertThat(client.events().stream().map(StreamEvent::position))
          .isSorted()
          .doesNotHaveDuplicates();
    }

    void sawNothingOf(List<String> others) {
      assertThat(client.events())
          .isNotEmpty()
          .allSatisfy(event -> assertThat(event.event().toString()).doesNotContain(others));
    }

    private static Map<String, JsonNode> byNumber(JsonNode snapshot) {
      return StreamSupport.stream(snapshot.get("items").spliterator(), false)
          .collect(toMap(card -> card.get("number").asText(), card -> card));
    }

    private static Map<String, String> inShort(Map<String, JsonNode> cards) {
      Map<String, String> all = new TreeMap<>();
      cards.forEach(
          (number, card) ->
              all.put(
                  number,
                  "%s %s %s %d"
                      .formatted(
                          card.get("state").asText(),
                          card.get("line").asText(),
                          card.at("/owner/username").asText(),
                          card.get("version").asInt())));
      return all;
    }
  }
}
