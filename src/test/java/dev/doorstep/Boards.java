package dev.doorstep;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Open boards: an administrator's over the whole district, and one of each community's staff. */
final class Boards implements AutoCloseable {
  private final BoardClient district;
  private final Map<String, BoardClient> byCommunity = new LinkedHashMap<>();

  private Boards(BoardClient district) {
    this.district = district;
  }

  /** Everybody is signed in; nobody is connected yet. */
  static Boards of(URI hub, List<String> communities) {
    BoardClient admin = BoardClient.signIn(hub, HubProcess.ADMIN, HubProcess.ADMIN_PASSWORD);
    Boards boards = new Boards(admin);
    for (String community : communities) {
      boards.byCommunity.put(community, admin.colleague(hub, "staff-of-" + community, community));
    }
    return boards;
  }

  /** Connects, or connects again, from the position each has reached. */
  void connect() {
    var ready = byCommunity.values().stream().map(StreamClient::connect).toList();
    district.connect().join();
    ready.forEach(CompletableFuture::join);
  }

  Stream<BoardClient> all() {
    return Stream.concat(Stream.of(district), byCommunity.values().stream());
  }

  BoardClient district() {
    return district;
  }

  Map<String, BoardClient> byCommunity() {
    return byCommunity;
  }

  @Override
  public void close() {
    district.close();
    byCommunity.values().forEach(StreamClient::close);
  }
}
