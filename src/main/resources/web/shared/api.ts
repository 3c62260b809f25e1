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

/** Sends a file as it is and tells how far it got, from 0 to 1: fetch cannot. Errors are those of {@link call}, but for an abort. */
export function upload<T>(url: string, file: Blob, type: string, { token, signal, progress }: { token: string; signal: AbortSignal; progress(share: number): void }): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("Authorization", `Bearer ${token}`);
    request.setRequestHeader("Content-Type", type);
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0);
    request.onload = () => {
      const { status, statusText, responseText } = request;
      if (status === 201) resolve(JSON.parse(responseText) as T);
      else reject(new ApiError(status, problem(status, statusText, responseText), Number(request.getResponseHeader("Retry-After")) || null));
    };
    request.onerror = () => reject(new ApiError(0, unreachable, null));
    request.onabort = () => reject(signal.reason);
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}

/** A file of a conversation, as its visitor reads it. */
export async function download(url: string, token: string): Promise<Blob> {
  const response = await fetch(url, { credentials: "omit", headers: { Authorization: `Bearer ${token}` } }).catch(() => {
    throw new ApiError(0, unreachable, null);
  });
  if (!response.ok) throw new ApiError(response.status, await problemOf(response), null);
  return response.blob();
}

const problemOf = async (response: Response): Promise<Problem> => problem(response.status, response.statusText, await response.text().catch(() => ""));

function problem(status: number, title: string, body: string): Problem {
  const plain: Problem = { type: "about:blank", title, status, detail: `The hub answered ${status}. Try again in a moment.` };
  try {
    return { ...plain, ...(JSON.parse(body) as Partial<Problem>) };
  } catch {
    return plain; // a proxy's HTML page, or nothing
  }
}
