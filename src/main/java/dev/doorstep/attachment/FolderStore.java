package dev.doorstep.attachment;

import dev.doorstep.platform.Problem;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Files in a folder, each under its id, in sub-folders by the id's first two characters so that
 * none grows large. What comes in lies in {@code incoming} until it is whole.
 */
@ApplicationScoped
class FolderStore implements FileStore {
  private static final Logger LOG = Logger.getLogger(FolderStore.class);
  private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final Vertx vertx;
  private final Path folder;
  private final Path incoming;

  FolderStore(Vertx vertx, @ConfigProperty(name = "doorstep.files") Path folder) {
    this.vertx = vertx;
    this.folder = folder.toAbsolutePath().normalize();
    this.incoming = this.folder.resolve("incoming");
  }

  /** A folder that cannot be written costs files, not the hub. Blocks on the main thread. */
  void tidy(@Observes StartupEvent start) {
    try {
      Files.createDirectories(incoming);
      if (!Files.isWritable(incoming)) throw new IOException("no right to write");
      Instant longAgo = Instant.now().minus(LEFT_BEHIND);
      try (var left = Files.newDirectoryStream(incoming)) {
        for (Path file : left) {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo))
            Files.deleteIfExists(file);
        }
      }
    } catch (IOException unwritable) {
      LOG.warnf(
          "Files cannot be kept under %s (%s): visitors cannot send any. Let this user write there, or set DOORSTEP_FILES.",
          folder, unwritable);
    }
  }

  @Override
  public Uni<Draft> receive(ReadStream<Buffer> bytes, long most) {
    Path path = incoming.resolve(UUID.randomUUID().toString());
    return opened(path, new OpenOptions().setRead(false).setCreateNew(true))
        .onFailure()
        .transform(this::unavailable)
        .chain(file -> writing(file, bytes, most, path))
        .onFailure()
        .call(() -> blocking(() -> Files.deleteIfExists(path)).onFailure().recoverWithNull());
  }

  private Uni<Draft> writing(AsyncFile file, ReadStream<Buffer> bytes, long most, Path path) {
    Pouring pouring = new Pouring(bytes, file, most);
    return uni(pouring.run(vertx, LONGEST_UPLOAD).compose(done -> file.flush()))
        .eventually(() -> uni(file.close()).onFailure().recoverWithNull())
        .replaceWith(() -> new Draft(path, pouring.size(), pouring.sha256()));
  }

  @Override
  public Uni<Void> keep(Draft draft, UUID id) {
    return blocking(
        () -> {
          Path target = path(id);
          Files.createDirectories(target.getParent());
          Files.move(draft.path(), target, StandardCopyOption.ATOMIC_MOVE);
          sync(target.getParent());
          sync(folder);
          return null;
        });
  }

  @Override
  public Uni<Void> discard(Draft draft) {
    return blocking(() -> Files.deleteIfExists(draft.path())).replaceWithVoid();
  }

  @Override
  public Uni<AsyncFile> open(UUID id) {
    return opened(path(id), new OpenOptions().setWrite(false).setCreate(false));
  }

  @Override
  public Uni<Void> delete(UUID id) {
    return blocking(() -> Files.deleteIfExists(path(id))).replaceWithVoid();
  }

  private Path path(UUID id) {
    String name = id.toString();
    return folder.resolve(name.substring(0, 2)).resolve(name);
  }

  /** A rename is on disk when its folder is; not every file system lets a folder be opened. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    } catch (IOException notHere) {
      LOG.debugf("%s cannot be synchronised: %s", folder, notHere);
    }
  }

  private Problem unavailable(Throwable failure) {
    LOG.errorf(failure, "A file cannot be stored under %s; see DOORSTEP_FILES", folder);
    return new Problem(
        503,
        "files-unavailable",
        "Files unavailable",
        "Files cannot be stored just now. Send the message without it, and the file later."
            + " / 暂时无法保存文件，请先发送文字，稍后再传文件。");
  }

  private Uni<AsyncFile> opened(Path path, OpenOptions options) {
    return Uni.createFrom().deferred(() -> uni(vertx.fileSystem().open(path.toString(), options)));
  }

  private <T> Uni<T> blocking(java.util.concurrent.Callable<T> work) {
    return Uni.createFrom().deferred(() -> uni(vertx.executeBlocking(work, false)));
  }

  private static <T> Uni<T> uni(Future<T> future) {
    return Uni.createFrom().completionStage(future::toCompletionStage);
  }
}
