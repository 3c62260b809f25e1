package dev.doorstep.search;

import dev.doorstep.bot.ScriptReader;
import dev.doorstep.scripting.ScriptFiles;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A PostgreSQL of its own with 25 communities, 20,000 enterprises, 100,000 requests, 200,000
 * conversations and the messages of visitors in them: the examples of the assistant's scripts, put
 * together, with floors, firms and telephone numbers as people add them.
 */
final class SearchedDistrict implements AutoCloseable {
  static final int CONVERSATIONS = 200_000;
  private static final int BATCH = 20_000;
  private static final String[] FIRMS = {
    "云岫", "鼎晟", "智汇", "瑞禾", "拓远", "百川", "星澜", "和畅", "锦程", "越海"
  };
  private static final String[] TRADES = {"科技", "餐饮", "文化传媒", "电子商务", "贸易", "健康管理", "供应链", "咨询"};
  private static final String[] ENDS = {"，谢谢", "，麻烦尽快回复", "", "", "", "，急", "，请问怎么办理", "，什么时候能好"};

  private final Random random = new Random(5);
  private final EmbeddedPostgres postgres;
  private final List<String> examples;
  private final List<UUID> conversations = new ArrayList<>();
  private int sent;

  SearchedDistrict() throws IOException, SQLException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setLocaleConfig("locale", "C.UTF-8")
            .start();
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
    examples =
        ScriptReader.read(ScriptFiles.in(Path.of("bot-scripts"))).lines().stream()
            .flatMap(line -> line.intents().stream())
            .flatMap(intent -> intent.examples().values().stream().flatMap(List::stream))
            .toList();
    directory();
    conversations();
    requests();
  }

  Pool pool() {
    return new Pool(
        PgBuilder.pool()
            .connectingTo(
                new PgConnectOptions()
                    .setHost("localhost")
                    .setPort(postgres.getPort())
                    .setUser("postgres")
                    .setPassword("postgres")
                    .setDatabase("postgres")
                    .setCachePreparedStatements(true))
            .build());
  }

  /** Answers seconds taken. */
  double messages(int count) throws SQLException, IOException {
    long began = System.nanoTime();
    for (int left = count; left > 0; left -= BATCH) {
      StringBuilder rows = new StringBuilder();
      for (int i = 0; i < Math.min(BATCH, left); i++) {
        rows.append(UUID.randomUUID())
            .append('\t')
            .append(conversations.get(random.nextInt(conversations.size())))
            .append('\t')
            .append(++sent)
            .append("\tvisitor\tzh\t{\"text\":\"")
            .append(text())
            .append("\",\"files\":[]}\t")
            .append("2025-01-01 00:00:00+08".replace("2025-01-01 00:00", day(sent)))
            .append('\n');
      }
      copy("message (id, conversation, seq, author_kind, lang, body, sent_at)", rows);
    }
    return (System.nanoTime() - began) / 1e9;
  }

  void run(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String day(int minutes) {
    return java.time.LocalDateTime.of(2025, 1, 1, 0, 0)
        .plusSeconds(minutes * 40L)
        .toString()
        .replace('T', ' ')
        .substring(0, 16);
  }

  private String text() {
    StringBuilder text = new StringBuilder(example());
    if (random.nextInt(3) == 0) text.append("，").append(example());
    if (random.nextInt(5) == 0) text.append("，在").append(1 + random.nextInt(40)).append("楼");
    if (random.nextInt(8) == 0) text.append("，我们是").append(firm());
    if (random.nextInt(12) == 0) text.append("，电话").append(phone());
    return text.append(ENDS[random.nextInt(ENDS.length)]).toString();
  }

  private String example() {
    return examples.get(random.nextInt(examples.size())).replaceAll("[\"\\\\\t]", "");
  }

  private String firm() {
    return "杭州"
        + FIRMS[random.nextInt(FIRMS.length)]
        + (char) (0x4e00 + random.nextInt(3000))
        + TRADES[random.nextInt(TRADES.length)]
        + "有限公司";
  }

  private String phone() {
    return "1" + (30 + random.nextInt(60)) + (10_000_000 + random.nextInt(89_999_999));
  }

  private void directory() throws SQLException, IOException {
    run("insert into district values ('d', '区', 'D')");
    run("insert into subdistrict values ('s', 'd', '街道', 'S')");
    run(
        "insert into community (code, subdistrict, name_zh, name_en, number_prefix) select 'c' || i, 's', '社区' || i, 'C' || i, 'C' || chr(64 + i) from generate_series(1, 25) i");
    run(
        "insert into building select 'b' || i, 'c' || (1 + i % 25), '大厦' || i, 'Tower ' || i from generate_series(0, 367) i");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20_000; i++)
      rows.append("91330105MA2")
          .append("%07d".formatted(i))
          .append("\tb")
          .append(i % 368)
          .append('\t')
          .append(firm())
          .append("\tx\tsmall\t")
          .append(phone())
          .append('\n');
    copy("enterprise (credit_code, building, name, industry, size, phone)", rows);
  }

  private void conversations() throws SQLException, IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < CONVERSATIONS; i++) {
      conversations.add(UUID.randomUUID());
      rows.append(conversations.get(i))
          .append("\tc")
          .append(1 + i % 25)
          .append("\tzh\tassistant\t{}\t2025-01-01\t2025-01-01\t1\n");
    }
    copy(
        "conversation (id, community, lang, owner_kind, bot_state, started_at, last_message_at, version)",
        rows);
    Collections.shuffle(conversations, random);
  }

  private void requests() throws SQLException, IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 100_000; i++)
      rows.append("C")
          .append((char) ('A' + i % 25))
          .append("-2025%04d-%04d".formatted(101 + i / 1000, i % 10_000))
          .append("\tc")
          .append(1 + i % 25)
          .append("\tgeneral\tclosed\t")
          .append(example())
          .append("\t[]\tzh\t陈静\t")
          .append(phone())
          .append('\t')
          .append(firm())
          .append("\t2025-01-01".repeat(8) + "\t1\n");
    copy(
        "request (number, community, line, state, title, details, lang, contact_name, contact_phone, enterprise_name, opened_at, first_answer_warn_at, first_answer_due_at, first_answer_district_at,"
            + " resolution_warn_at, resolution_due_at, resolution_district_at, updated_at, version)",
        rows);
  }

  private void copy(String table, StringBuilder rows) throws SQLException, IOException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy " + table + " from stdin", new StringReader(rows.toString()));
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
