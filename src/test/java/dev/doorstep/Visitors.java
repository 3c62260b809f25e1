package dev.doorstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Visitors as tests need them. */
public final class Visitors {
  static final List<String> ASKING_FOR_A_STALL =
      List.of("我们想12月1日在东广场摆摊，大概30人", "18:00到21:00", "跳过", "13812345678", "确认");

  private Visitors() {}

  /** A visitor of Xintiandi who has just been given the number of a request on {@code permits}. */
  public static VisitorClient withOpenPermitRequest(URI hub) {
    VisitorClient visitor = VisitorClient.start(hub, "xintiandi", "zh");
    for (String line : ASKING_FOR_A_STALL) visitor.post(UUID.randomUUID(), line).ok();
    assertThat(visitor.snapshot().get("requests")).hasSize(1);
    return visitor;
  }

  /** The number of their first request. */
  public static String requestNumber(VisitorClient visitor) {
    return visitor.snapshot().get("requests").get(0).get("number").asText();
  }
}
