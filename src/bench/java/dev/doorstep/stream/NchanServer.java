package dev.doorstep.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Nchan in nginx, as Debian packages it ({@code libnginx-mod-nchan}), with one worker. */
final class NchanServer implements Server {
  static final Path MODULE = Path.of("/usr/lib/nginx/modules/ngx_nchan_module.so");

  private static final String CONFIGURATION =
      """
      load_module %2$s;
      worker_processes 1; worker_rlimit_nofile 20000; daemon off; pid %1$s/pid;
      error_log %1$s/error.log;
      events { worker_connections 15000; use epoll; }
      http {
        access_log off; keepalive_requests 100000000; nchan_shared_memory_size 256M;
        client_body_temp_path %1$s/b; proxy_temp_path %1$s/p; fastcgi_temp_path %1$s/f;
        uwsgi_temp_path %1$s/u; scgi_temp_path %1$s/s;
        server {
          listen %3$d;
          location /pub { nchan_publisher; nchan_channel_id x; nchan_message_buffer_length 1000; }
          location /sub { nchan_subscriber; nchan_channel_id x; nchan_subscriber_first_message newest; }
        }
      }
      """;

  private static final String EVENT =
      """
      {"specversion":"1.0","id":"13d38c93-1f50-43da-821e-cb1d9beea49b","source":"/doorstep",\
      "type":"dev.doorstep.bench.happened.v1","subject":"bench","time":"2026-11-24T10:24:42.617940Z",\
      "datacontenttype":"application/json","sequence":"00000000000000000001","partitionkey":"bench","data":{"n":1}}""";

  private static final byte[] POST =
      ("POST /pub HTTP/1.1\r\nHost: bench\r\nContent-Length: "
              + EVENT.length()
              + "\r\n\r\n"
              + EVENT)
          .getBytes(StandardCharsets.US_ASCII);

  private final int port = Pinned.freePort();
  private final Process process;
  private final Socket publisher;

  NchanServer(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path configuration = folder.resolve("nginx.conf");
    Files.writeString(configuration, CONFIGURATION.formatted(folder, MODULE, port));
    process = Pinned.start(folder, Map.of(), List.of("nginx", "-c", configuration.toString()));
    publisher = connect();
    publisher.setTcpNoDelay(true);
    Thread answers = new Thread(this::ignoreAnswers);
    answers.setDaemon(true);
    answers.start();
  }

  private Socket connect() throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      try {
        return new Socket("127.0.0.1", port);
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("nginx does not start");
  }

  private void ignoreAnswers() {
    try (InputStream in = publisher.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException closed) {
      // the end
    }
  }

  @Override
  public String name() {
    return "Nchan";
  }

  @Override
  public int window() {
    return 400;
  }

  @Override
  public Subscribers subscribe(Subscribers.Kind kind, int count) throws IOException {
    return new Subscribers(kind, port, "/sub", "", count);
  }

  @Override
  public void publish(int messages) throws IOException {
    for (int i = 0; i < messages; i++) publisher.getOutputStream().write(POST);
  }

  @Override
  public void close() throws Exception {
    publisher.close();
    process.destroy();
    process.waitFor();
  }
}
