package dev.doorstep.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Acknowledged turns and opened requests per second, beside pgbench's commits on the same server in
 * the same minutes. Hub, database and load share the processors. Medians of some rounds.
 */
final class IntakeBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 3);
  private static final int IN_FLIGHT = 256;
  private static final int CONVERSATIONS = 1024;
  private static final int LONE_TURNS = 200;
  private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 60));
  private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 10));

  /** What one round measured. */
  private record Round(
      double commits, Saturated turns, Load.Figures half, Load.Figures lone, Saturated requests) {}

  /**
   * @param durable per second, until every event had its position
   */
  private record Saturated(Load.Figures figures, double durable, HubUnderLoad.Used share) {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("intake");
    try (HubUnderLoad hub = new HubUnderLoad(folder.resolve("data"))) {
      PgBench pgbench = new PgBench(hub, folder);
      try (Load turns = new Load(hub.port(), hub.chats(CONVERSATIONS));
          Load requests = new Load(hub.port(), hub.programs(IN_FLIGHT))) {
        turns.saturate(IN_FLIGHT, WARM_UP);
        requests.saturate(IN_FLIGHT, WARM_UP.dividedBy(3));
        hub.caughtUp();
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
          rounds.add(round(hub, pgbench, turns, requests));
          print(rounds.get(i));
        }
        System.out.println("median by turns per second:");
        rounds.sort(Comparator.comparing(round -> round.turns.figures.perSecond()));
        print(rounds.get(ROUNDS / 2));
      }
    }
  }

  private static Round round(HubUnderLoad hub, PgBench pgbench, Load turns, Load requests)
      throws Exception {
    double before = pgbench.commitsPerSecond(TIME.dividedBy(2));
    Saturated saturated = saturate(hub, turns);
    Load.Figures half = turns.pace(saturated.figures.perSecond() / 2, TIME);
    hub.caughtUp();
    Load.Figures lone = turns.alone(LONE_TURNS);
    Saturated opened = saturate(hub, requests);
    double after = pgbench.commitsPerSecond(TIME.dividedBy(2));
    return new Round((before + after) / 2, saturated, half, lone, opened);
  }

  private static Saturated saturate(HubUnderLoad hub, Load load) throws Exception {
    HubUnderLoad.Used before = hub.used();
    long began = System.nanoTime();
    Load.Figures figures = load.saturate(IN_FLIGHT, TIME);
    HubUnderLoad.Used used = hub.used().since(before);
    hub.caughtUp();
    double all = figures.perSecond() * TIME.toNanos() / (System.nanoTime() - began);
    return new Saturated(figures, all, used);
  }

  private static void print(Round round) {
    System.out.printf("pgbench, commits/s       %,9.0f%n", round.commits);
    print("turns", round.turns, round.commits);
    System.out.printf(
        "turns at half load/s     %,9.0f   p50 %.1f ms, p99 %.1f ms%n",
        round.half.perSecond(), round.half.p50(), round.half.p99());
    System.out.printf(
        "lone turn                            p50 %.1f ms, p99 %.1f ms%n",
        round.lone.p50(), round.lone.p99());
    print("requests", round.requests, round.commits);
    System.out.println();
  }

  private static void print(String what, Saturated saturated, double commits) {
    Load.Figures figures = saturated.figures;
    System.out.printf(
        "%-24s %,9.0f   ratio %.2f, p50 %.1f ms, p99 %.1f ms, refused %d%n",
        what + "/s",
        figures.perSecond(),
        figures.perSecond() / commits,
        figures.p50(),
        figures.p99(),
        figures.refused());
    double done = figures.perSecond() * TIME.toSeconds();
    System.out.printf(
        "  until all have positions %,7.0f   processor time of each: hub %.0f µs, database %.0f µs, client %.0f µs%n",
        saturated.durable,
        saturated.share.hub().toNanos() / 1e3 / done,
        saturated.share.database().toNanos() / 1e3 / done,
        figures.client() * 1e6 / figures.perSecond());
  }
}
