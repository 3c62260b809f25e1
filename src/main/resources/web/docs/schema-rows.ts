import type { Bilingual } from "../shared/wire";
import type { Schema, Schemas } from "./reference";

/** One property as a line of a table. */
export type Row = { name: string; depth: number; type: string; required: boolean; personal: boolean; description: Bilingual };

const DEEPEST = 5;

/** The properties of a schema, each followed by its own; what is personal holds for all within. */
export function rows(schema: Schema, schemas: Schemas, depth = 0, personal = false): Row[] {
  if (depth > DEEPEST) return [];
  const object = properties(schema, schemas);
  return Object.entries(object.properties).flatMap(([name, inner]) => {
    const own = personal || inner["x-personal"] === true;
    return [
      {
        name,
        depth,
        type: typeOf(inner, schemas),
        required: object.required.includes(name),
        personal: own,
        description: { en: inner.description ?? "", zh: inner["x-description-zh"] ?? inner.description ?? "" },
      },
      ...rows(inner, schemas, depth + 1, own),
    ];
  });
}

/** What an object, or each item of an array, is made of. */
function properties(schema: Schema, schemas: Schemas): { properties: Record<string, Schema>; required: string[] } {
  const parts = resolved(schema, schemas).flatMap((part) => (part.items ? resolved(part.items, schemas) : [part]));
  return { properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})), required: parts.flatMap((part) => part.required ?? []) };
}

/** The schema with all that it refers to, but for "or null". */
function resolved(schema: Schema, schemas: Schemas): Schema[] {
  const others = [...(schema.allOf ?? []), ...(schema.anyOf ?? [])].flatMap((each) => resolved(each, schemas));
  const target = schema.$ref ? schemas[schema.$ref.slice("#/components/schemas/".length)] : undefined;
  return [schema, ...(target ? resolved(target, schemas) : []), ...others];
}

/** date-time, integer or null, array of string, "zh" | "en" … */
export function typeOf(schema: Schema, schemas: Schemas): string {
  const parts = resolved(schema, schemas);
  const found = <T>(what: (part: Schema) => T | undefined): T | undefined => parts.map(what).find((each) => each !== undefined);
  const nullable = parts.some((part) => part.type === "null" || (Array.isArray(part.type) && part.type.includes("null")));
  const or = nullable ? " | null" : "";
  const values = found((part) => part.enum);
  if (values) return values.filter((each) => each !== null).join(" | ") + or;
  const items = found((part) => part.items);
  if (items) return `${typeOf(items, schemas)}[]${or}`;
  const format = found((part) => part.format);
  if (format && !format.startsWith("int")) return format + or;
  const type = found((part) => (part.type === "null" ? undefined : part.type));
  return (Array.isArray(type) ? type.filter((each) => each !== "null").join(" | ") : (type ?? "object")) + or;
}
