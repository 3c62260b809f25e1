import { call } from "../shared/api";
import type { Bilingual } from "../shared/wire";

/** The machine-readable reference, which this page makes readable; only the parts it shows. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  title?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
  "x-title-zh"?: string;
  "x-description-zh"?: string;
  "x-personal"?: boolean;
};

export type Schemas = Record<string, Schema>;

export type EventType = { name: string; title: Bilingual; description: Bilingual; topics: string[]; data: Schema; example: unknown };
export type CloseCode = { code: number; text: string; reconnect: boolean };
export type Problem = { type: string; status: number; title: Bilingual; meaning: Bilingual; remedy: Bilingual };

export type Parameter = { name: string; in: string; required?: boolean; schema: Schema; description: Bilingual; example: unknown };
export type Media = { type: string; schema: Schema | null; example: unknown };
export type Answer = { status: string; content: Media | null; problems: string[] };
export type Endpoint = {
  id: string;
  method: string;
  path: string;
  tag: string;
  summary: Bilingual;
  description: Bilingual | null;
  role: string | null;
  who: string[];
  parameters: Parameter[];
  body: Media | null;
  answers: Answer[];
};

export type Reference = {
  events: EventType[];
  eventSchemas: Schemas;
  closeCodes: CloseCode[];
  problems: Problem[];
  groups: { name: string; title: Bilingual }[];
  endpoints: Endpoint[];
  schemas: Schemas;
};

/* eslint-disable @typescript-eslint/no-explicit-any -- documents of a standard, not types of ours */
type Json = any;

export async function load(): Promise<Reference> {
  const [async, open, problems] = await Promise.all([
    call<Json>("GET", "/docs/asyncapi.json"),
    call<Json>("GET", "/q/openapi?format=json"),
    call<Record<string, Omit<Problem, "type">>>("GET", "/docs/problems.json"),
  ]);
  return {
    events: Object.keys(async.channels.sse.messages).map((name) => eventType(name, async)),
    eventSchemas: async.components.schemas,
    closeCodes: async["x-close-codes"],
    problems: Object.entries(problems).map(([type, told]) => ({ type, ...told })),
    groups: (open.tags ?? []).map((tag: Json) => ({ name: tag.name, title: both(tag.description, tag["x-description-zh"]) })),
    endpoints: endpoints(open),
    schemas: open.components.schemas,
  };
}

const both = (en: string | undefined, zh: string | undefined): Bilingual => ({ en: en ?? "", zh: zh ?? en ?? "" });

function eventType(name: string, async: Json): EventType {
  const message = async.components.messages[name];
  const data = async.components.schemas[name];
  return {
    name,
    title: both(message.title, message["x-title-zh"]),
    description: both(message.description, message["x-description-zh"]),
    topics: data["x-topics"],
    data,
    example: message.examples[0].payload,
  };
}

function endpoints(open: Json): Endpoint[] {
  return Object.entries<Json>(open.paths).flatMap(([path, item]) =>
    ["get", "post", "put", "delete", "patch"]
      .filter((method) => item[method])
      .map((method) => endpoint(method.toUpperCase(), path, item[method], item.parameters ?? [])),
  );
}

function endpoint(method: string, path: string, told: Json, shared: Json[]): Endpoint {
  return {
    id: `${method} ${path}`.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-$/, ""),
    method,
    path,
    tag: told.tags?.[0] ?? "",
    summary: both(told.summary, told["x-summary-zh"]),
    description: told.description ? both(told.description, told["x-description-zh"]) : null,
    role: told["x-role"] ?? null,
    who: (told.security ?? []).flatMap((each: Json) => Object.keys(each)),
    parameters: [...shared, ...(told.parameters ?? [])].map((each: Json) => ({ ...each, description: both(each.description, each["x-description-zh"]) })),
    body: told.requestBody ? media(told.requestBody.content) : null,
    answers: Object.entries<Json>(told.responses)
      .map(([status, answer]) => {
        const problems = answer["x-problems"] ?? Object.keys(answer.content?.["application/problem+json"]?.examples ?? {});
        return { status, content: answer.content && problems.length === 0 ? media(answer.content) : null, problems };
      })
      .sort((one, other) => one.status.localeCompare(other.status)),
  };
}

function media(content: Json): Media | null {
  const [type, told] = Object.entries<Json>(content)[0] ?? [];
  return type ? { type, schema: told.schema ?? null, example: told.example } : null;
}
