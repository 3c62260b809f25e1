package dev.doorstep.search;

import dev.doorstep.directory.CommunityCode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Prints how long finding takes with a million messages in the database, and the plans. */
final class SearchBenchmark {
  private static final int MESSAGES = Integer.getInteger("messages", 1_000_000);
  private static final int ROUNDS = Integer.getInteger("rounds", 40);
  private static final int SAMPLE = 20_000;

  /** From what nearly everybody writes to what nobody wrote. */
  private static final List<String> TYPED =
      List.of(
          "请问",
          "我们",
          "停车",
          "电梯",
          "营业执照",
          "停车场 收费",
          "消防通道",
          "公司 地址 变更",
          "声控灯晚上不灵",
          "云岫 餐饮",
          "parking",
          "shuttle bus",
          "wifi",
          "5G",
          "13812345678",
          "138 1234",
          "CA-20250101-0025",
          "0025",
          "91330105MA20000777",
          "独角兽雕像",
          "玄武湖畔的鲸鱼");

  private static final List<Optional<Set<CommunityCode>>> SCOPES =
      List.of(Optional.empty(), communities("c7"), communities("c3", "c9", "c21"));

  public static void main(String[] arguments) throws Exception {
    try (SearchedDistrict district = new SearchedDistrict()) {
      System.out.printf("filling took %.0f s%n", district.messages(MESSAGES));
      district.run("vacuum analyze");
      cost(district);
      Pool pool = district.pool();
      Searching searching = new Searching(pool, new Describing(pool));
      for (int scope = 0; scope < SCOPES.size(); scope++) time(searching, scope);
      for (String typed : List.of("停车", "声控灯晚上不灵")) plans(pool, typed);
      pool.closeAndAwait();
    }
    System.exit(0);
  }

  /** As the endpoint asks: all three kinds at once. */
  private static void time(Searching searching, int scope) {
    String where = SCOPES.get(scope).map(some -> some.size() + " communities").orElse("district");
    List<Double> all = new ArrayList<>();
    for (String typed : TYPED) {
      double[] millis = new double[ROUNDS];
      int found = 0;
      for (int round = -5; round < ROUNDS; round++) {
        long began = System.nanoTime();
        List<Found.Page> pages =
            Uni.join()
                .all(
                    Arrays.stream(Kind.values())
                        .map(
                            kind ->
                                searching.search(
                                    new Searching.Query(
                                        typed, kind, SCOPES.get(scope), Place.START, 8)))
                        .toList())
                .andFailFast()
                .await()
                .indefinitely();
        if (round < 0) continue;
        millis[round] = (System.nanoTime() - began) / 1e6;
        found = pages.stream().mapToInt(page -> page.items().size()).sum();
        all.add(millis[round]);
      }
      Arrays.sort(millis);
      System.out.printf(
          "%-14s %-20s found %2d   p50 %6.1f ms, p99 %6.1f ms%n",
          where, typed, found, millis[ROUNDS / 2], millis[ROUNDS * 99 / 100]);
    }
    all.sort(null);
    System.out.printf(
        "%-14s all   p50 %.1f ms, p99 %.1f ms%n%n",
        where, all.get(all.size() / 2), all.get(all.size() * 99 / 100));
  }

  /** What a message's entry costs the transaction that stores it. */
  private static void cost(SearchedDistrict district) throws Exception {
    double with = 0;
    double without = 0;
    for (int round = 0; round < 3; round++) {
      with += district.messages(SAMPLE);
      district.run("alter table message disable trigger search_added");
      without += district.messages(SAMPLE);
      district.run("alter table message enable trigger search_added");
    }
    System.out.printf("a message's entry costs %.0f µs%n", (with - without) / 3 / SAMPLE * 1e6);
  }

  private static void plans(Pool pool, String typed) {
    Searching.Query query =
        new Searching.Query(typed, Kind.MESSAGE, Optional.empty(), Place.START, 8);
    Words words = Words.of(typed);
    for (Searching.Statement each :
        List.of(
            Searching.amongNewest(query, words, List.of(), 9),
            Searching.byIndex(query, words, List.of(), 9))) {
      System.out.println(typed + ": " + each.sql());
      pool.preparedQuery("explain (analyze, buffers) " + each.sql())
          .execute(each.values())
          .await()
          .indefinitely()
          .forEach(row -> System.out.println("  " + row.getString(0)));
    }
  }

  private static Optional<Set<CommunityCode>> communities(String... codes) {
    return Optional.of(Set.copyOf(Arrays.stream(codes).map(CommunityCode::new).toList()));
  }
}
