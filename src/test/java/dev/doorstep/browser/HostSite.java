package dev.doorstep.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A web site that knows nothing of the hub but the line that its README says to put on a page.
 *
 * <p>{@code /plain} is its page; {@code /embedding} the same with that line, {@code /hostile} the
 * same with style rules for everything, {@code /framing} one that shows {@code /embedding} in a
 * frame.
 */
final class HostSite implements AutoCloseable {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
        <head>
          <meta charset="utf-8" />
          <title>物业网站</title>
          <link rel="icon" href="data:," />
          <style>
            body { font: 18px serif; color: navy; margin: 24px; }
            h1 { letter-spacing: 2px; }
            .card { padding: 10px; border: 2px dotted teal; }
            %s
          </style>
        </head>
        <body>
          <h1>物业网站</h1>
          <p>公告：<a href="#news">本周停水安排</a></p>
          <ul class="card"><li>一层大堂</li><li>地下车库</li></ul>
          <table><tr><th>楼层</th><td>12</td></tr></table>
          <form><label>姓名 <input name="who" value="李雷" /></label><button type="button">提交</button></form>
          %s
        </body>
      </html>
      """;
  private static final String HOSTILE =
      """
      * { all: unset; color: red !important; font-size: 40px; letter-spacing: 9px; }
      button, input, textarea, section, div, p { display: none; }
      body * { position: static !important; visibility: hidden; transform: rotate(8deg); }
      """;

  private final HttpServer server;

  HostSite(URI hub, String community) {
    String line =
        "<script src=\"%s\" data-community=\"%s\" data-lang=\"zh\" async></script>"
            .formatted(hub.resolve("/widget.js"), community);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    serve("/plain", PAGE.formatted("", ""));
    serve("/embedding", PAGE.formatted("", line));
    serve("/hostile", PAGE.formatted(HOSTILE, line));
    serve(
        "/framing",
        PAGE.formatted(
            "", "<iframe src=\"/embedding\" title=\"服务\" width=\"800\" height=\"500\"></iframe>"));
    server.start();
  }

  /** Another one than the hub's, by its port. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String page(String path) {
    return origin() + path;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(String path, String page) {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          try (var answer = exchange.getResponseBody()) {
            answer.write(body);
          }
        });
  }
}
