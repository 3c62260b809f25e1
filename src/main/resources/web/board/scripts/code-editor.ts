import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { LitElement, css } from "lit";
import type { Lang } from "../../shared/wire";
import { editorPhrases } from "./editor-phrases";

export type Mark = { line: number; text: string; severity: "error" | "warning" | "info" };

const inks = HighlightStyle.define([
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--accent-text)", fontWeight: "600" },
  { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
  { tag: tags.string, color: "var(--state-claimed)" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "var(--ink-soft)" },
  { tag: [tags.labelName, tags.typeName, tags.meta], color: "var(--state-waiting)" },
]);

const look = EditorView.theme({
  "&": { height: "100%", backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: "var(--text-s)" },
  "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "-2px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.6", scrollbarWidth: "thin" },
  ".cm-content": { caretColor: "var(--ink)", padding: "8px 0" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--surface)", color: "var(--ink-soft)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--accent) 8%, transparent)" },
  ".cm-activeLineGutter": { backgroundColor: "var(--accent-soft)", color: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--accent) 28%, transparent)" },
  ".cm-searchMatch": { backgroundColor: "var(--state-waiting-soft)", outline: "1px solid var(--state-waiting)" },
  ".cm-selectionMatch": { backgroundColor: "var(--accent-soft)" },
  ".cm-panels": { backgroundColor: "var(--surface)", color: "var(--ink)", borderColor: "var(--line)" },
  ".cm-panel.cm-search": { padding: "8px 32px 8px 8px", fontSize: "var(--text-s)" },
  ".cm-panel.cm-search label": { fontSize: "var(--text-s)" },
  ".cm-panel.cm-search [name=close]": { width: "32px", height: "32px", fontSize: "20px", color: "var(--ink)" },
  ".cm-textfield": { minHeight: "30px", padding: "2px 8px", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-m)", backgroundColor: "var(--raised)", color: "var(--ink)", fontSize: "var(--text-s)" },
  ".cm-button": { minHeight: "30px", padding: "2px 10px", border: "1px solid var(--line-strong)", borderRadius: "var(--radius-m)", backgroundImage: "none", backgroundColor: "var(--surface)", color: "var(--ink)", fontSize: "var(--text-s)" },
  ".cm-tooltip": { backgroundColor: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
});

/** One file to edit. Says `edited` with its text and `save` on Ctrl-S. Esc, then Tab leaves it by keyboard. */
export class CodeEditor extends LitElement {
  static properties = { name: { attribute: false }, text: { attribute: false }, marks: { attribute: false }, lang: { attribute: false } };
  declare name: string;
  declare text: string;
  declare marks: readonly Mark[];
  declare lang: Lang;
  private view: EditorView | null = null;
  private readonly words = new Compartment();
  private readonly states = new Map<string, EditorState>(); // of each file: its undo history and where its cursor was
  private shown = "";
  private quiet = false;

  firstUpdated(): void {
    this.view = new EditorView({ parent: this.renderRoot as ShadowRoot, root: this.renderRoot as ShadowRoot, state: this.fresh() });
    this.shown = this.name;
  }

  updated(changed: Map<string, unknown>): void {
    const view = this.view!;
    if (this.name !== this.shown) {
      this.states.set(this.shown, view.state);
      view.setState(this.states.get(this.name) ?? this.fresh());
      this.shown = this.name;
    }
    if (view.state.doc.toString() !== this.text) this.replace(this.text);
    if (changed.has("lang") || changed.has("name")) view.dispatch({ effects: this.words.reconfigure(this.phrases()) });
    view.dispatch(setDiagnostics(view.state, this.diagnostics(view.state)));
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    this.states.clear();
  }

  /** Shows a line, counted from 1, and puts the keyboard there. */
  async goTo(line: number): Promise<void> {
    await this.updateComplete;
    const view = this.view!;
    const at = view.state.doc.line(Math.min(Math.max(1, line), view.state.doc.lines));
    view.dispatch({ selection: { anchor: at.from }, effects: EditorView.scrollIntoView(at.from, { y: "center" }) });
    view.focus();
  }

  focus(): void {
    this.view?.focus();
  }

  private fresh(): EditorState {
    return EditorState.create({
      doc: this.text,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("  "),
        bracketMatching(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        syntaxHighlighting(inks),
        look,
        EditorView.lineWrapping,
        this.words.of(this.phrases()),
        keymap.of([{ key: "Mod-s", run: () => this.save() }, indentWithTab, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...foldKeymap]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !this.quiet) this.dispatchEvent(new CustomEvent("edited", { detail: update.state.doc.toString() }));
        }),
      ],
    });
  }

  private phrases() {
    return [EditorState.phrases.of(this.lang === "zh" ? editorPhrases : {}), EditorView.contentAttributes.of({ "aria-label": this.name, spellcheck: "false", tabindex: "0" })];
  }

  /** From outside: a colleague's text, or what was discarded. */
  private replace(text: string): void {
    this.quiet = true;
    this.view!.dispatch({ changes: { from: 0, to: this.view!.state.doc.length, insert: text } });
    this.quiet = false;
  }

  private diagnostics(state: EditorState): Diagnostic[] {
    return this.marks
      .filter(({ line }) => line <= state.doc.lines)
      .map(({ line, text, severity }) => {
        const { from, to } = state.doc.line(Math.max(1, line));
        return { from, to, severity, message: text };
      });
  }

  private save(): boolean {
    this.dispatchEvent(new CustomEvent("save"));
    return true;
  }

  static styles = css`
    :host { display: block; min-height: 0; overflow: hidden; }
  `;
}

customElements.define("script-editor", CodeEditor);
