package dev.doorstep.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** What the browser's own clock says about the board, and its heap. */
final class BoardTimes {
  /**
   * Before the page's own scripts: looks at every frame which cards are in the page, and keeps when
   * an event with a title has arrived.
   */
  static final String SCRIPT =
      """
      (() => {
        const times = window.boardTimes = { firstCard: 0, arrived: new Map(), painted: new Map() };
        const Plain = WebSocket;
        window.WebSocket = class extends Plain {
          constructor(...to) {
            super(...to);
            this.addEventListener('message', ({ data }) => {
              const title = /"title":"([^"]*)"/.exec(data)?.[1];
              if (title) times.arrived.set(title, performance.now());
            });
          }
        };
        const deep = (root, ...names) => names.reduce((found, name) => found?.querySelector(name)?.shadowRoot, root);
        const board = () => deep(document, 'board-app', 'board-page', 'board-columns', 'board-column');
        const afterPaint = (done) => { const channel = new MessageChannel(); channel.port1.onmessage = done; channel.port2.postMessage(null); };
        const look = () => {
          const title = board()?.querySelector('.card .title')?.textContent;
          if (title && (!times.firstCard || !times.painted.has(title)))
            afterPaint(() => {
              times.firstCard ||= performance.now();
              if (!times.painted.has(title)) times.painted.set(title, performance.now());
              if (times.painted.size > 50) times.painted.delete(times.painted.keys().next().value);
              if (times.arrived.size > 50) times.arrived.delete(times.arrived.keys().next().value);
            });
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      })()
      """;

  private final Page page;

  BoardTimes(Page page) {
    this.page = page;
  }

  /** Milliseconds from the navigation until the first card was painted. */
  long firstCard() {
    page.waitForFunction("() => boardTimes.firstCard > 0");
    return number("boardTimes.firstCard");
  }

  long sinceNavigation() {
    return number("performance.now()");
  }

  /** Waits until the page holds this many cards. */
  void allAreHere(int cards) {
    page.waitForFunction(
        """
        (count) => {
          const deep = (root, name) => root.querySelector(name)?.shadowRoot ?? root;
          const page = deep(document, 'board-app').querySelector('board-page');
          return page.shadowRoot.querySelector('board-columns').columns.reduce((sum, column) => sum + column.cards.length, 0) >= count;
        }
        """,
        cards);
  }

  /** Of the card at the top of the first column. */
  long fromArrivalToPaint(String title) {
    page.waitForFunction("(title) => boardTimes.painted.has(title)", title);
    return Math.round(
        ((Number)
                page.evaluate(
                    "(title) => boardTimes.painted.get(title) - boardTimes.arrived.get(title)",
                    title))
            .doubleValue());
  }

  /** Waits until the card at the top of the first column has this title. */
  void lastEvent(String title) {
    page.waitForFunction("(title) => boardTimes.painted.has(title)", title);
  }

  /** Bytes of JavaScript objects that are still in use. */
  long heap() {
    CDPSession session = page.context().newCDPSession(page);
    session.send("HeapProfiler.collectGarbage");
    long bytes = session.send("Runtime.getHeapUsage").get("usedSize").getAsLong();
    session.detach();
    return bytes;
  }

  private long number(String expression) {
    return Math.round(((Number) page.evaluate(expression)).doubleValue());
  }
}
