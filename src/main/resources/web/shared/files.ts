/** What may be sent, as the hub's FileType has it. */
const types: Record<string, string> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
  txt: "text/plain",
  csv: "text/csv",
};

export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_FILES = 10; // with one message

/** For a file input: endings, because some systems do not know every type. */
export const ACCEPT = Object.keys(types).map((ending) => `.${ending}`).join(",");

/** The type by the name's ending, which is surer than what the system says (a CSV file is Excel's to Windows); null when it cannot be sent. */
export function typeOf({ name, type }: { name: string; type: string }): string | null {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return types[ending ?? ""] ?? (Object.values(types).includes(type) ? type : null);
}

export const isPicture = (type: string): boolean => type.startsWith("image/");

/** 340 KB, 2.4 MB; the same in both languages. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
