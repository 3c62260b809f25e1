package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many visitors of several communities who all say the same twenty things at once: an outdoor stall
 * is asked for and opened, then they chat on.
 */
final class Crowd implements AutoCloseable {
  static final List<String> COMMUNITIES =
      List.of("xintiandi", "huijin", "esports", "hemu", "kunhe");

  private static final int VISITORS = 50;
  private static final List<String> LINES = lines();
  static final int MESSAGES = VISITORS * LINES.size();
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final List<VisitorClient> visitors;
  private final List<CompletableFuture<String>> sent = new ArrayList<>();

  private Crowd(List<VisitorClient> visitors) {
    this.visitors = visitors;
  }

  /** They have started their conversations; nobody is connected yet. */
  static Crowd at(URI hub) {
    return new Crowd(
        IntStream.range(0, VISITORS)
            .mapToObj(i -> COMMUNITIES.get(i % COMMUNITIES.size()))
            .map(community -> VisitorClient.start(hub, community, "zh"))
            .toList());
  }

  /** All connect, or connect again from where each of them was, and send what is unacknowledged. */
  void connect() {
    visitors.stream().map(VisitorClient::connect).toList().forEach(CompletableFuture::join);
  }

  /** Nobody waits for an answer before saying the next thing. */
  void speak() {
    for (String line : LINES) {
      for (VisitorClient visitor : visitors) sent.add(visitor.send(line));
    }
  }

  long acknowledged() {
    return sent.stream().filter(CompletableFuture::isDone).count();
  }

  /** What the hub called the messages it acknowledged, once it has acknowledged all. */
  Set<String> messageIds() {
    await("every message to be acknowledged")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(acknowledged()).isEqualTo(MESSAGES));
    return acknowledgedIds();
  }

  /** What the hub called those it has acknowledged so far. */
  Set<String> acknowledgedIds() {
    return sent.stream()
        .filter(CompletableFuture::isDone)
        .map(CompletableFuture::join)
        .collect(Collectors.toSet());
  }

  List<VisitorClient> visitors() {
    return visitors;
  }

  @Override
  public void close() {
    visitors.forEach(VisitorClient::close);
  }

  /** Who speaks when, in a conversation with one visitor who says these lines undisturbed. */
  static String undisturbed(URI hub) {
    VisitorClient visitor = VisitorClient.start(hub, COMMUNITIES.get(0), "zh");
    for (String line : LINES) visitor.post(UUID.randomUUID(), line).ok();
    return visitor.conversation();
  }

  private static List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("我们想12月1日在东广场摆摊，大概30人");
    lines.add("18:00到21:00");
    lines.add("跳过");
    lines.add("13812345678");
    lines.add("确认");
    while (lines.size() < 20) {
      lines.add(lines.size() % 2 == 0 ? "你们几点上班？" + lines.size() : "你好" + lines.size());
    }
    return lines;
  }
}
