package dev.doorstep.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.platform.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {
  private final Vertx vertx = Vertx.vertx();
  @TempDir Path folder;
  private FolderStore store;
  private Path files;

  @BeforeEach
  void a_store() {
    files = folder.resolve("files");
    store = new FolderStore(vertx, files);
    store.tidy(null);
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void what_is_kept_is_read_back_whole() throws Exception {
    byte[] bytes = new byte[3_000_000];
    new Random(7).nextBytes(bytes);
    UUID id = UUID.randomUUID();

    FileStore.Draft draft = result(store.receive(stream(bytes), 5_000_000));
    assertThat(draft.size()).isEqualTo(bytes.length);
    assertThat(draft.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    result(store.keep(draft, id));

    AsyncFile kept = result(store.open(id));
    assertThat(kept.sizeBlocking()).isEqualTo(bytes.length);
    kept.close();
    assertThat(Files.readAllBytes(files.resolve(id.toString().substring(0, 2)).resolve(id + "")))
        .isEqualTo(bytes);
    assertThat(files.resolve("incoming")).isEmptyDirectory();

    result(store.delete(id));
    assertThatThrownBy(() -> result(store.open(id))).isNotNull();
  }

  @Test
  void a_stream_without_end_is_stopped_and_leaves_nothing() throws IOException {
    ReadStream<Buffer> stream = stream(new byte[1_000_000]);
    assertThatThrownBy(() -> result(store.receive(stream, 900_000)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(413));
    assertThat(files.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void a_folder_that_cannot_be_written_costs_files_and_not_the_hub() throws IOException {
    Path noFolder = Files.writeString(folder.resolve("plain"), "a file");
    FolderStore broken = new FolderStore(vertx, noFolder.resolve("files"));
    broken.tidy(null);
    ReadStream<Buffer> stream = stream(SampleFiles.png());
    assertThatThrownBy(() -> result(broken.receive(stream, 1000)))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.status()).isEqualTo(503));
  }

  private ReadStream<Buffer> stream(byte[] bytes) throws IOException {
    Path sample = Files.write(folder.resolve("sample"), bytes);
    return vertx
        .fileSystem()
        .open(sample.toString(), new OpenOptions().setRead(true))
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .pause();
  }

  private static <T> T result(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(20));
  }
}
