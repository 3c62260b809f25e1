package dev.doorstep.attachment;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.streams.ReadStream;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Where the bytes of files are. In a cluster every process must see the same files. Nothing here
 * blocks; failures other than a sender's are {@link java.io.IOException}s.
 */
interface FileStore {
  /**
   * What has come in and is not kept yet.
   *
   * @param path to look into it
   * @param sha256 in hex
   */
  record Draft(Path path, long size, String sha256) {}

  /** Writes a paused stream aside. When it fails, nothing is left of it. */
  Uni<Draft> receive(ReadStream<Buffer> bytes, long most);

  /** Keeps it under this id: whole and on disk, or not at all. */
  Uni<Void> keep(Draft draft, UUID id);

  Uni<Void> discard(Draft draft);

  /** To be read from the start; whoever gets it closes it. */
  Uni<AsyncFile> open(UUID id);

  Uni<Void> delete(UUID id);
}
