package dev.doorstep.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds all that must survive a restart, held by one hub at a time.
 *
 * <p>The operating system drops the lock with the process, however it ends, so a killed hub never
 * blocks the next one.
 */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path path, FileChannel channel, FileLock lock) {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the folder, making it when it does not exist.
   *
   * @throws StartRefused when another hub holds it, or it cannot be written
   */
  public static DataFolder take(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path lockFile = absolute.resolve("hub.lock");
    try {
      Files.createDirectories(absolute);
      FileChannel channel =
          FileChannel.open(
              lockFile,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        String holder = Files.readString(lockFile).strip();
        channel.close();
        throw new FolderInUse(
            "Another hub (process %s) already runs on %s. Stop it first, or start this one with DOORSTEP_DATA=<another folder>."
                .formatted(holder.isEmpty() ? "unknown" : holder, absolute));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              String.valueOf(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(absolute, channel, lock);
    } catch (IOException unwritable) {
      throw new StartRefused(
          "The data folder %s cannot be written (%s). Give this user the right to write there, or set DOORSTEP_DATA."
              .formatted(absolute, unwritable.getMessage()));
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
