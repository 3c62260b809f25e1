import type { Problem } from "./wire";

/** A call that was answered with an error, or not at all (`status` 0: no connection). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
    readonly retryAfter: number | null, // seconds
  ) {
    super(problem.detail);
  }

  get offline(): boolean {
    return this.status === 0;
  }
}

export type Call = { token?: string; headers?: Record<string, string>; signal?: AbortSignal };

const unreachable: Problem = { type: "about:blank", title: "No connection", status: 0, detail: "The hub cannot be reached. Check the connection and try again." };

/** JSON in, JSON out; every error becomes an {@link ApiError} that carries the hub's problem+json. */
export async function call<T>(method: string, url: string, body?: unknown, { token, headers, signal }: Call = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(url, {
      method,
      signal,
      credentials: token ? "omit" : "same-origin",
      headers: {
        Accept: "application/json",
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    if (signal?.aborted) throw failure;
    throw new ApiError(0, unreachable, null);
  }
  if (response.ok) return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
  throw new ApiError(response.status, await problemOf(response), Number(response.headers.get("Retry-After")) || null);
}

async function problemOf(response: Response): Promise<Problem> {
  const plain: Problem = { type: "about:blank", title: response.statusText, status: response.status, detail: `The hub answered ${response.status}. Try again in a moment.` };
  try {
    return { ...plain, ...((await response.json()) as Partial<Problem>) };
  } catch {
    return plain; // a proxy's HTML page, or nothing
  }
}
