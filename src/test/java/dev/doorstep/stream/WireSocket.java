package dev.doorstep.stream;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A connection whose bytes a test writes and reads by itself, as no decent client would. */
final class WireSocket implements AutoCloseable {
  static final int CONTINUATION = 0x0;
  static final int TEXT = 0x1;
  static final int CLOSE = 0x8;
  static final int PING = 0x9;
  static final int PONG = 0xA;
  private static final int PATIENCE = 20_000;

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  /** What a server sends: unmasked. */
  record Frame(int opcode, byte[] payload) {
    int closeCode() {
      return (payload[0] & 0xff) << 8 | payload[1] & 0xff;
    }
  }

  WireSocket(URI hub) throws IOException {
    socket = new Socket(hub.getHost(), hub.getPort());
    socket.setSoTimeout(PATIENCE);
    in = new DataInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Asks for a WebSocket, with the headers that takes and these. */
  WireSocket upgrade(String path, String... headers) throws IOException {
    StringBuilder call = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: hub\r\n");
    call.append("Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n");
    call.append("Sec-WebSocket-Key: ").append(Base64.getEncoder().encodeToString(new byte[16]));
    call.append("\r\n");
    for (String header : headers) call.append(header).append("\r\n");
    return send(call.append("\r\n").toString());
  }

  WireSocket send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  WireSocket frame(boolean last, int opcode, byte[] payload) throws IOException {
    return frame(last, opcode, payload, true);
  }

  WireSocket text(String text) throws IOException {
    return frame(true, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A mask of zeros leaves the payload as it is. */
  WireSocket frame(boolean last, int opcode, byte[] payload, boolean masked) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write((last ? 0x80 : 0) | opcode);
    int mask = masked ? 0x80 : 0;
    if (payload.length < 126) {
      frame.write(mask | payload.length);
    } else {
      frame.write(mask | 126);
      frame.write(payload.length >> 8);
      frame.write(payload.length & 0xff);
    }
    if (masked) frame.write(new byte[4]);
    frame.write(payload);
    out.write(frame.toByteArray());
    return this;
  }

  /** The lines of a head, without the empty one after it. */
  String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      head.append((char) in.readUnsignedByte());
    }
    return head.substring(0, head.length() - 2);
  }

  /** A line of a body, without its end. */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) line.append((char) c);
    return line.toString();
  }

  Frame frame() throws IOException {
    int opcode = in.readUnsignedByte() & 0xf;
    int length = in.readUnsignedByte();
    if (length == 126) length = in.readUnsignedShort();
    byte[] payload = new byte[length];
    in.readFully(payload);
    return new Frame(opcode, payload);
  }

  /** Whether the hub ends the connection, after whatever it still says. */
  boolean ends() throws IOException {
    try {
      while (in.read() >= 0) continue;
      return true;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
