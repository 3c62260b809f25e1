package dev.doorstep.browser;

import dev.doorstep.HubProcess;
import dev.doorstep.VisitorClient;
import java.util.List;
import java.util.UUID;

/** A visitor whose own browser does not matter to the test. */
final class Enterprise {
  private Enterprise() {}

  /** Has asked for outdoor tables at this site and confirmed: the request is open. */
  static VisitorClient wantsTablesAt(String site, HubProcess hub, String community) {
    VisitorClient visitor = VisitorClient.start(hub.uri(), community, "zh");
    String wish = "我们想12月20日在" + site + "摆摊，大概30人，下午2点到晚上8点";
    for (String text : List.of(wish, "跳过", "13800001111", "确认"))
      visitor.post(UUID.randomUUID(), text).ok();
    if (visitor.snapshot().get("requests").size() != 1)
      throw new AssertionError("No request was opened: " + visitor.snapshot());
    return visitor;
  }
}
