package dev.doorstep.stream;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Many connections that read as fast as one thread can: it hops from frame header to frame header
 * and looks at nothing else.
 */
final class Subscribers implements AutoCloseable {
  private static final int READ = 256 * 1024;

  private final Selector selector = Selector.open();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
  private final AtomicLong received = new AtomicLong();
  private final Kind kind;
  private final int count;
  private volatile Arrivals arrivals = (message, at) -> {};
  private int opened;
  private Thread thread;

  /** Told of each message of each connection. */
  interface Arrivals {
    /**
     * @param message its number in its connection, from 0
     * @param at {@code System.nanoTime()}
     */
    void arrived(int message, long at);
  }

  enum Kind {
    WEBSOCKET,
    SSE
  }

  /**
   * How far one connection is: bytes of the present message still to skip, and header read so far.
   */
  private final class Stream {
    private boolean upgraded;
    private int newlines;
    private long skip;
    private final byte[] head = new byte[16];
    private int headLength;
    private int messages;

    void tell(long taken, long at) {
      for (long i = 0; i < taken; i++) arrivals.arrived(messages++, at);
    }

    long take(ByteBuffer in) {
      long messages = 0;
      while (in.hasRemaining()) {
        if (!upgraded) {
          byte b = in.get();
          newlines = b == '\n' ? newlines + 1 : b == '\r' ? newlines : 0;
          if (newlines == 2) {
            upgraded = true;
            opened++;
          }
        } else if (skip > 0) {
          int step = (int) Math.min(skip, in.remaining());
          in.position(in.position() + step);
          skip -= step;
        } else if (kind == Kind.WEBSOCKET) {
          head[headLength++] = in.get();
          messages += frame();
        } else {
          byte b = in.get();
          head[headLength++] = b;
          if (b == '\n') {
            if (headLength > 2) {
              long size =
                  Long.parseLong(
                      new String(head, 0, headLength - 2, StandardCharsets.US_ASCII), 16);
              skip = size + 2;
              messages += size > 60 ? 1 : 0;
            }
            headLength = 0;
          }
        }
      }
      return messages;
    }

    private int frame() {
      if (headLength < 2) return 0;
      int length = head[1] & 0x7f;
      int needed = length == 126 ? 4 : length == 127 ? 10 : 2;
      if (headLength < needed) return 0;
      long size = length;
      if (needed > 2) {
        size = 0;
        for (int i = 2; i < needed; i++) size = size << 8 | head[i] & 0xff;
      }
      skip = size;
      headLength = 0;
      return (head[0] & 0x0f) == 1 ? 1 : 0;
    }
  }

  Subscribers(Kind kind, int port, String path, String headers, int count) throws IOException {
    this.kind = kind;
    this.count = count;
    byte[] request = request(kind, path, headers).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < count; i++) {
      SocketChannel channel = SocketChannel.open();
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 128 * 1024);
      channel.connect(new InetSocketAddress("127.0.0.1", port));
      channel.write(ByteBuffer.wrap(request));
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Stream());
    }
    thread = new Thread(this::read, "subscribers");
    thread.setDaemon(true);
    thread.start();
  }

  private static String request(Kind kind, String path, String headers) {
    String common = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers;
    return kind == Kind.SSE
        ? common + "Accept: text/event-stream\r\n\r\n"
        : common
            + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            + Base64.getEncoder().encodeToString(new byte[16])
            + "\r\n\r\n";
  }

  private void read() {
    try {
      while (selector.isOpen()) {
        selector.select(
            key -> {
              try {
                buffer.clear();
                int read = ((SocketChannel) key.channel()).read(buffer);
                if (read < 0) key.cancel();
                buffer.flip();
                Stream stream = (Stream) key.attachment();
                long taken = stream.take(buffer);
                stream.tell(taken, System.nanoTime());
                received.addAndGet(taken);
              } catch (IOException e) {
                key.cancel();
              }
            });
      }
    } catch (IOException | java.nio.channels.ClosedSelectorException e) {
      // closed
    }
  }

  void tell(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  long received() {
    return received.get();
  }

  void awaitOpen() throws InterruptedException {
    for (int i = 0; i < 600 && opened < count; i++) Thread.sleep(50);
    if (opened < count) throw new IllegalStateException(opened + " of " + count + " are open");
  }

  void await(long messages) throws InterruptedException {
    long last = -1;
    long since = System.nanoTime();
    while (received.get() < messages) {
      Thread.sleep(1);
      if (received.get() != last) {
        last = received.get();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > 20_000_000_000L) {
        throw new IllegalStateException(received.get() + " of " + messages + " arrived");
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) key.channel().close();
    selector.close();
  }
}
