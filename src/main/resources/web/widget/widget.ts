import { Aftermath } from "./aftermath";
import { AttachedFile } from "./attached";
import { Composer } from "./composer";
import { DoorstepWidget } from "./doorstep-widget";
import { QuestionInput } from "./question";
import { RequestCard } from "./card";
import { removeTraces } from "./traces";

export type Place = Pick<DoorstepWidget, "base" | "community" | "building" | "language" | "theme" | "position">;

const elements = { "doorstep-aftermath": Aftermath, "doorstep-attached": AttachedFile, "doorstep-composer": Composer, "doorstep-question": QuestionInput, "doorstep-request-card": RequestCard, "doorstep-widget": DoorstepWidget };

// A page may carry the script twice; the first one's elements serve both.
for (const [name, element] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, element);
removeTraces();

/** Puts the widget on the page, once per community; /widget.js calls it with what its script tag says. */
export function mount(place: Place): HTMLElement {
  const present = [...document.querySelectorAll<DoorstepWidget>("body > doorstep-widget")].find((each) => each.base === place.base && each.community === place.community);
  if (present) return present;
  const widget = Object.assign(document.createElement("doorstep-widget"), place);
  document.body.append(widget);
  return widget;
}
