import { call } from "../../shared/api";
import type { Bilingual } from "../../shared/wire";

/** No lines or languages named: all of them. */
export type Member = { username: string; name: string; communities: string[]; lines: string[]; langs: string[] };
export type Kind = "building" | "enterprise";
export type Officer = { kind: Kind; code: string; zh: string; en: string; username: string; name: string };
export type Automatic = "off" | "waiting" | "all";
export type Staffing = { staff: Member[]; officers: Officer[]; automatic: Record<string, Automatic> }; // a community that is not named has "waiting"

export type Places = { buildings: { code: string; name: Bilingual }[]; stations: { code: string; name: Bilingual; building: string; floor: string }[] };
export type EnterpriseChoice = { code: string; name: string; building: string; floor: string };

const path = (...parts: string[]) => `/api/${parts.map(encodeURIComponent).join("/")}`;

/** The hub's REST edge as administrators use it, and places to choose from. Every failure is an ApiError. */
export const staffingHub = {
  read: () => call<Staffing>("GET", "/api/staffing"),
  setSkills: (username: string, lines: string[], langs: string[]) => call<Member>("PUT", path("staffing", "skills", username), { lines, langs }),
  nameOfficer: (kind: Kind, code: string, username: string) => call<void>("PUT", path("staffing", "officers", kind, code), { username }),
  dismissOfficer: (kind: Kind, code: string) => call<void>("DELETE", path("staffing", "officers", kind, code)),
  setAutomatic: (community: string, automatic: Automatic) => call<void>("PUT", path("staffing", "communities", community), { automatic }),
  places: (community: string) => call<Places>("GET", path("directory", "communities", community)),
  enterprises: (community: string, q: string) => call<EnterpriseChoice[]>("GET", `${path("directory", "communities", community, "enterprises")}?q=${encodeURIComponent(q)}`),
};
