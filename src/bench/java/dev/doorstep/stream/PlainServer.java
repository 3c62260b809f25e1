package dev.doorstep.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The limit: a process that does nothing but write bytes made beforehand to one socket after the
 * other, all messages of a batch in one call. Its own clients order the batches over a socket.
 */
final class PlainServer implements Server {
  private static final int LENGTH = 360;

  private final int port = Pinned.freePort();
  private final Process process;
  private Socket order;

  PlainServer(Path folder) throws Exception {
    process =
        Pinned.start(
            folder,
            Map.of(),
            List.of(
                Pinned.java(),
                "-cp",
                System.getProperty("java.class.path"),
                PlainServer.class.getName(),
                String.valueOf(port)));
    Thread.sleep(1000);
  }

  /** The process itself: the first connection orders, all others are written to. */
  public static void main(String[] arguments) throws IOException {
    ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 10_000);
    while (true) {
      SocketChannel first = server.accept();
      List<SocketChannel> readers = new ArrayList<>();
      ByteBuffer number = ByteBuffer.allocate(4);
      while (read(first, number)) {
        int count = number.getInt(0);
        if (count < 0) accept(server, readers, -count);
        else write(readers, frames(count));
      }
      for (SocketChannel reader : readers) reader.close();
    }
  }

  private static boolean read(SocketChannel from, ByteBuffer number) throws IOException {
    number.clear();
    while (number.hasRemaining()) if (from.read(number) < 0) return false;
    return true;
  }

  private static void accept(ServerSocketChannel server, List<SocketChannel> readers, int count)
      throws IOException {
    byte[] upgraded =
        "HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < count; i++) {
      SocketChannel reader = server.accept();
      reader.read(ByteBuffer.allocate(4096));
      reader.write(ByteBuffer.wrap(upgraded));
      readers.add(reader);
    }
  }

  private static ByteBuffer frames(int count) {
    ByteBuffer frames = ByteBuffer.allocateDirect(count * (LENGTH + 4));
    for (int i = 0; i < count; i++) {
      frames.put((byte) 0x81).put((byte) 126).putShort((short) LENGTH).put(new byte[LENGTH]);
    }
    return frames.flip();
  }

  private static void write(List<SocketChannel> readers, ByteBuffer frames) throws IOException {
    for (SocketChannel reader : readers) {
      ByteBuffer left = frames.duplicate();
      while (left.hasRemaining()) reader.write(left);
    }
  }

  @Override
  public String name() {
    return "plain writer";
  }

  @Override
  public int window() {
    return 400;
  }

  @Override
  public Subscribers subscribe(Subscribers.Kind kind, int count) throws IOException {
    if (order != null) order.close();
    order = new Socket("127.0.0.1", port);
    publish(-count);
    return new Subscribers(kind, port, "/", "", count);
  }

  @Override
  public void publish(int messages) throws IOException {
    order.getOutputStream().write(ByteBuffer.allocate(4).putInt(messages).array());
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
  }
}
