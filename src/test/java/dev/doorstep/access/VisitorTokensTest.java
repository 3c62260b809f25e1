package dev.doorstep.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.doorstep.TestDatabase;
import dev.doorstep.directory.CommunityCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VisitorTokensTest {
  private static final UUID CONVERSATION = UUID.fromString("0b7a6a3e-59a5-4f0e-8f7e-2f7d8f0f7a11");
  private static final CommunityCode COMMUNITY = new CommunityCode("xintiandi");

  @Inject VisitorTokens tokens;
  @Inject Secrets secrets;

  @Test
  void a_token_says_whose_conversation_it_opens() {
    assertThat(tokens.verify(tokens.issue(CONVERSATION, COMMUNITY)))
        .contains(new VisitorToken(CONVERSATION, COMMUNITY));
  }

  @Test
  void another_process_on_the_same_database_accepts_it() {
    assertThat(process(Clock.systemUTC()).verify(tokens.issue(CONVERSATION, COMMUNITY)))
        .isPresent();
  }

  @Test
  void it_still_opens_the_chat_after_half_a_year_and_not_after_its_life() {
    String token = tokens.issue(CONVERSATION, COMMUNITY);
    Clock now = Clock.systemUTC();
    assertThat(process(Clock.offset(now, Duration.ofDays(180))).verify(token)).isPresent();
    assertThat(process(Clock.offset(now, VisitorTokens.LIFETIME.plusDays(1))).verify(token))
        .isEmpty();
  }

  @Test
  void an_altered_conversation_is_noticed() {
    String[] parts = tokens.issue(CONVERSATION, COMMUNITY).split("\\.");
    String altered =
        decoded(parts[1]).replace(CONVERSATION.toString(), UUID.randomUUID().toString());
    assertThat(tokens.verify(parts[0] + "." + encoded(altered) + "." + parts[2])).isEmpty();
  }

  @Test
  void a_token_without_a_signature_is_refused() {
    String claims = tokens.issue(CONVERSATION, COMMUNITY).split("\\.")[1];
    assertThat(tokens.verify(encoded("{\"alg\":\"none\"}") + "." + claims + ".")).isEmpty();
  }

  @Test
  void a_token_under_another_key_is_refused() throws Exception {
    assertThat(tokens.verify(signed(AlgorithmIdentifiers.HMAC_SHA256, new byte[32]))).isEmpty();
  }

  @Test
  void a_token_with_another_algorithm_is_refused_even_under_the_right_key() throws Exception {
    byte[] twice = new byte[64];
    System.arraycopy(sharedKey(), 0, twice, 0, 32);
    assertThat(tokens.verify(signed(AlgorithmIdentifiers.HMAC_SHA512, twice))).isEmpty();
  }

  @Test
  void a_token_for_another_audience_is_refused_even_under_the_right_key() throws Exception {
    byte[] key = sharedKey();
    String claims = claims();
    assertThat(tokens.verify(signed(AlgorithmIdentifiers.HMAC_SHA256, key, claims))).isPresent();
    String other = claims.replace("doorstep-visitor", "somebody-else");
    assertThat(tokens.verify(signed(AlgorithmIdentifiers.HMAC_SHA256, key, other))).isEmpty();
  }

  @Test
  void what_is_no_token_is_refused_without_an_error() {
    for (String rubbish : new String[] {null, "", " ", "x", "a.b.c", "....", "门口办"})
      assertThat(tokens.verify(rubbish)).isEmpty();
  }

  private byte[] sharedKey() {
    return secrets.obtain("visitor-token").await().indefinitely();
  }

  private VisitorTokens process(Clock clock) {
    VisitorTokens process = new VisitorTokens(secrets, clock);
    process.loadKey(null);
    return process;
  }

  private String claims() {
    return decoded(tokens.issue(CONVERSATION, COMMUNITY).split("\\.")[1]);
  }

  private String signed(String algorithm, byte[] key) throws Exception {
    return signed(algorithm, key, claims());
  }

  private static String signed(String algorithm, byte[] key, String claims) throws Exception {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKey(new HmacKey(key));
    signature.setPayload(claims);
    return signature.getCompactSerialization();
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }
}
