package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker in this JVM; stopped and started again, it has the same address and data. */
public final class KafkaBroker implements AutoCloseable {
  private final int port = freePort();
  private final Properties settings = new Properties();
  private KafkaRaftServer server;

  private KafkaBroker(Path folder) {
    int controller = freePort();
    set("process.roles", "broker,controller");
    set("node.id", "1");
    set(
        "listeners",
        "PLAINTEXT://localhost:%d,CONTROLLER://localhost:%d".formatted(port, controller));
    set("controller.listener.names", "CONTROLLER");
    set("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
    set("controller.quorum.voters", "1@localhost:" + controller);
    set("log.dirs", folder.resolve("log").toString());
    set("offsets.topic.replication.factor", "1");
    set("offsets.topic.num.partitions", "1");
    set("transaction.state.log.replication.factor", "1");
    set("transaction.state.log.min.isr", "1");
    set("group.initial.rebalance.delay.ms", "0");
    set("auto.create.topics.enable", "false");
    format(folder);
  }

  /** One that keeps its data in this folder. */
  public static KafkaBroker in(Path folder) {
    return new KafkaBroker(folder);
  }

  public KafkaBroker start() {
    server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
    server.startup();
    return this;
  }

  public void stop() {
    if (server == null) return;
    server.shutdown();
    server.awaitShutdown();
    server = null;
  }

  @Override
  public void close() {
    stop();
  }

  public String bootstrap() {
    return "localhost:" + port;
  }

  private void set(String name, String value) {
    settings.setProperty(name, value);
  }

  private void format(Path folder) {
    try {
      Path file = Files.createDirectories(folder).resolve("server.properties");
      try (OutputStream out = Files.newOutputStream(file)) {
        settings.store(out, null);
      }
      String[] format = {"format", "-t", Uuid.randomUuid().toString(), "-c", file.toString()};
      var silent = new PrintStream(OutputStream.nullOutputStream());
      assertThat(StorageTool.execute(format, silent)).isZero();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
