import { CLOSE, type ClientFrame, type CloudEvent, type ServerFrame } from "./wire";

/** connecting: first attempt; catching-up: back after a loss, replay under way; offline: waiting to try again; stopped: told not to. */
export type LiveState = "connecting" | "live" | "catching-up" | "offline" | "stopped";

export type LiveOptions = {
  url: string; // ws(s)://…/ws/board or /ws/chat; see socketUrl
  after: number; // the position of the snapshot the page shows
  token?: string; // visitors only
  onEvent(event: CloudEvent, position: number): void; // each position once, in order
  onState?(state: LiveState): void;
  onFrame?(frame: Exclude<ServerFrame, { type: "event" | "pong" }>): void; // ready, ack, error, typing
  onTooOld(): Promise<number>; // our position was pruned: show a fresh snapshot, answer its position
  onStopped?(code: number, reason: string): void; // sign-in or token no longer valid
};

export const socketUrl = (base: string, path: string): string => new URL(path, base).href.replace(/^http/, "ws");

const PING_EVERY = 20_000;
const ANSWER_WITHIN = 10_000;
const FIRST_RETRY = 500;
const LAST_RETRY = 15_000;

/** One reader of the event log over WebSocket: replay from a position, then live, through any number of losses. */
export class LiveConnection {
  private socket: WebSocket | null = null;
  private position: number;
  private state: LiveState | null = null;
  private failures = 0;
  private wasLive = false;
  private ended = false;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private heartbeat: ReturnType<typeof setInterval> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: LiveOptions) {
    this.position = options.after;
  }

  get live(): boolean {
    return this.state === "live";
  }

  open(): void {
    globalThis.addEventListener?.("online", this.hurry);
    globalThis.addEventListener?.("offline", this.lost);
    globalThis.document?.addEventListener("visibilitychange", this.hurry);
    this.connect();
  }

  close(): void {
    this.ended = true;
    globalThis.removeEventListener?.("online", this.hurry);
    globalThis.removeEventListener?.("offline", this.lost);
    globalThis.document?.removeEventListener("visibilitychange", this.hurry);
    this.drop();
    clearTimeout(this.retry);
  }

  /** False when the link is not live; nothing is queued here. */
  send(frame: ClientFrame): boolean {
    if (!this.live || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  private connect(): void {
    clearTimeout(this.retry);
    if (this.ended) return;
    this.drop();
    if (this.state !== "offline") this.enter(this.wasLive ? "catching-up" : "connecting"); // a failing retry stays "offline" on screen
    const socket = new WebSocket(this.options.url);
    this.socket = socket;
    this.expectAnswer();
    socket.onopen = () => {
      this.enter(this.wasLive ? "catching-up" : "connecting");
      const { token } = this.options;
      socket.send(JSON.stringify({ type: "hello", ...(token ? { token } : {}), after: this.position } satisfies ClientFrame));
    };
    socket.onmessage = (message) => this.receive(JSON.parse(message.data as string) as ServerFrame);
    socket.onclose = (closed) => this.closed(closed.code, closed.reason);
  }

  private receive(frame: ServerFrame): void {
    if (this.live) clearTimeout(this.deadline);
    else this.expectAnswer(); // until ready, each frame earns the next one its time
    if (frame.type === "event") {
      if (frame.position <= this.position) return;
      this.position = frame.position;
      this.options.onEvent(frame.event, frame.position);
    } else if (frame.type !== "pong") {
      if (frame.type === "ready") this.ready();
      this.options.onFrame?.(frame);
    }
  }

  private ready(): void {
    clearTimeout(this.deadline);
    this.failures = 0;
    this.wasLive = true;
    this.enter("live");
    this.heartbeat = setInterval(() => {
      if (this.send({ type: "ping" })) this.expectAnswer();
    }, PING_EVERY);
  }

  /** A link that says nothing is dead, whatever the browser believes. */
  private expectAnswer(): void {
    clearTimeout(this.deadline);
    this.deadline = setTimeout(() => {
      this.drop();
      this.later();
    }, ANSWER_WITHIN);
  }

  private closed(code: number, reason: string): void {
    this.drop();
    if (code >= CLOSE.refused) {
      this.enter("stopped");
      this.close();
      this.options.onStopped?.(code, reason);
    } else if (code === CLOSE.positionTooOld) {
      this.options.onTooOld().then(
        (position) => {
          this.position = position;
          this.connect();
        },
        () => this.later(),
      );
    } else {
      this.later();
    }
  }

  private later(): void {
    clearTimeout(this.retry);
    if (this.ended) return;
    this.enter("offline");
    const longest = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.failures++);
    this.retry = setTimeout(() => this.connect(), longest / 2 + (Math.random() * longest) / 2);
  }

  private readonly hurry = (): void => {
    if (this.state !== "offline" || globalThis.document?.hidden) return;
    this.failures = 0;
    this.connect();
  };

  private readonly lost = (): void => {
    this.drop();
    this.later();
  };

  private drop(): void {
    clearInterval(this.heartbeat);
    clearTimeout(this.deadline);
    const socket = this.socket;
    this.socket = null;
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  private enter(state: LiveState): void {
    if (state === this.state) return;
    this.state = state;
    this.options.onState?.(state);
  }
}
