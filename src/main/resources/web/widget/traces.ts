const registers = ["reactiveElementVersions", "litHtmlVersions", "litElementVersions"];

/**
 * Takes Lit's version registers off the host page's window, unless the page has a Lit of its own.
 * They are read while elements are defined and never after; ours are defined by now.
 */
export function removeTraces(): void {
  const page = window as unknown as Record<string, unknown>;
  if (registers.some((name) => ((page[name] as unknown[] | undefined)?.length ?? 0) > 1)) return;
  for (const name of [...registers, "litPropertyMetadata"]) delete page[name];
}
