package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorstep.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SessionOverWebSocketTest {
  @Test
  void the_cookie_of_the_upgrade_request_says_who_is_on_the_socket() throws Exception {
    assertThat(whoIsThere(TwoCommunities.adminSession())).isEqualTo("admin");
  }

  @Test
  void a_cookie_that_opens_no_session_opens_no_socket_either() {
    assertThatThrownBy(() -> whoIsThere(SessionToken.random().value()))
        .hasRootCauseMessage("Unexpected HTTP response status code 401");
  }

  private static String whoIsThere(String session) throws Exception {
    CompletableFuture<String> answer = new CompletableFuture<>();
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", SessionCookie.NAME + "=" + session)
            .buildAsync(
                URI.create("ws://localhost:" + RestAssured.port + "/test/who-opened-the-socket"),
                new WebSocket.Listener() {
                  @Override
                  public CompletionStage<?> onText(WebSocket on, CharSequence text, boolean last) {
                    answer.complete(text.toString());
                    return null;
                  }
                })
            .get(10, TimeUnit.SECONDS);
    socket.sendText("who?", true);
    try {
      return answer.get(10, TimeUnit.SECONDS);
    } finally {
      socket.abort();
    }
  }
}
