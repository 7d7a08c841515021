import { readdirSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/lib/paths";
import { openDatabase } from "~db/connection";
import { launchBrowser, type VisitedPage, visit } from "~tests/support/browser";
import { type DemoObjects, demoObjects } from "~tests/support/demo-objects";
import { type RunningServer, startServer } from "~tests/support/server";

const people = {
  secretariat: "thuky@laocai.demo.invalid",
  district: "lanhdao.sapa@laocai.demo.invalid",
  leader: "lanhdao@laocai.demo.invalid",
  admin: "quantri@demo.invalid",
} as const;

type Person = keyof typeof people | "by link";
type Asked = { readonly as: Person | null; readonly path: (objects: DemoObjects) => string; readonly isMain: boolean };

const page = (as: Person | null, path: Asked["path"]): Asked => ({ as, path, isMain: false });
/** One of the ten that people look at all day: also read on a phone and in the dark. */
const main = (as: Person, path: Asked["path"]): Asked => ({ as, path, isMain: true });

/** Opened by the link of a mail on a phone, where nobody is signed in. */
const byLink = (path: (linkId: string) => string): Asked => ({ as: "by link", path: (o) => path(o.answerLink), isMain: false });

/** Every folder of app/routes with a page of its own, opened by somebody whose page it is. `null`: it has no page. */
const routes: Readonly<Record<string, Asked | null>> = {
  $: null,
  locale: null,
  "sign-out": null,
  "account_.sessions": null,
  "account_.feed_.removal": null,
  "account_.push": null,
  "account_.push_.removal": null,
  "agencies_.$agencyId_.feed_.removal": null,
  "feeds.$file": null,
  "account_.links": null,
  "answers_.$linkId_.report_.draft": null,
  "admin.users_.$userId_.enabling": null,
  "assignments_.$assignmentId_.report_.draft": null,
  "calendar_.sheet": null,
  "evidence.$evidenceId": null,
  "notices_.reading": null,
  "letters_.$letterId_.files.$fileId": null,
  "letters_.$letterId_.pdf": null,
  "results_.$resultId_.sheet": null,
  "letters_.templates_.$kind_.file": null,
  "letters_.templates_.$kind_.sample": null,

  "sign-in": page(null, () => "/sign-in"),
  today: page("district", () => "/today"),
  _index: main("leader", () => "/"),
  "my-work": main("district", () => "/my-work"),
  search: page("secretariat", () => "/search?q=bao"),
  calendar: page("district", () => "/calendar?year=2020"),
  "calendar_.import": page("admin", () => "/calendar/import?year=2020"),
  "calendar_.changes_.new": page("admin", () => "/calendar/changes/new?year=2020"),
  "calendar_.changes_.$changeId": page("admin", (o) => `/calendar/changes/${o.calendarChange}`),
  "calendar_.changes_.$changeId_.removal": page("admin", (o) => `/calendar/changes/${o.calendarChange}/removal`),
  "calendar_.changes_.$changeId_.application": page("admin", (o) => `/calendar/changes/${o.calendarChange}/application`),
  "calendar_.changes_.$changeId_.days_.new": page("admin", (o) => `/calendar/changes/${o.calendarChange}/days/new`),
  "calendar_.changes_.$changeId_.days_.$on": page("admin", (o) => `/calendar/changes/${o.calendarChange}/days/2020-07-06`),
  "calendar_.changes_.$changeId_.days_.$on_.removal": page(
    "admin",
    (o) => `/calendar/changes/${o.calendarChange}/days/2020-07-06/removal`,
  ),
  account: page("district", () => "/account"),
  "account_.feed": page("district", () => "/account/feed"),
  "account_.reminders": page("district", () => "/account/reminders"),
  "reminders._index": main("secretariat", () => "/reminders"),
  "reminders_.agencies": page("secretariat", () => "/reminders/agencies"),
  "reminders_.upcoming": page("secretariat", (o) => `/reminders/upcoming?plan=${o.plan}&day=2020-07-14`),
  "reminders_.$digestId": page("district", (o) => `/reminders/${o.digest}`),
  "admin.reminders": page("admin", () => "/admin/reminders"),
  "admin.reminders_.delivery": page("admin", () => "/admin/reminders/delivery"),
  "admin.reminders_.webhooks": page("admin", () => "/admin/reminders/webhooks"),
  "admin.reminders_.webhooks_.new": page("admin", () => "/admin/reminders/webhooks/new"),
  "admin.reminders_.webhooks_.$webhookId": page("admin", (o) => `/admin/reminders/webhooks/${o.webhook}`),
  "admin.reminders_.webhooks_.$webhookId_.secret": page("admin", (o) => `/admin/reminders/webhooks/${o.webhook}/secret`),
  "admin.reminders_.webhooks_.$webhookId_.trial": page("admin", (o) => `/admin/reminders/webhooks/${o.webhook}/trial`),
  "admin.reminders_.webhooks_.$webhookId_.removal": page("admin", (o) => `/admin/reminders/webhooks/${o.webhook}/removal`),
  "plans_.$planId_.reminders": page("secretariat", (o) => `/plans/${o.plan}/reminders`),
  "plans_.$planId_.tasks_.$taskId_.reminders": page("secretariat", (o) => `/plans/${o.plan}/tasks/${o.task}/reminders`),
  "notices._index": main("secretariat", () => "/notices"),
  "reports._index": main("secretariat", () => "/reports"),
  "assignments._index": page("secretariat", () => "/assignments"),

  "plans._index": main("secretariat", () => "/plans"),
  "plans_.new": page("secretariat", () => "/plans/new"),
  "plans_.new_.import": page("secretariat", () => "/plans/new/import"),
  "plans_.$planId_.files_.$fileId": null,
  "imports.$draftId": main("secretariat", (o) => `/imports/${o.draft}`),
  "imports_.$draftId_.items_.$itemId": page("secretariat", (o) => `/imports/${o.draft}/items/${o.draftItem}`),
  "imports_.$draftId_.agencies": page("secretariat", (o) => paths.importAgency(o.draft, "Liên đoàn Thợ vườn tỉnh")),
  "imports_.$draftId_.confirmation": page("secretariat", (o) => `/imports/${o.draft}/confirmation`),
  "imports_.$draftId_.amendments_.$planId": page("secretariat", (o) => `/imports/${o.draft}/amendments/${o.plan}`),
  "imports_.$draftId_.reports_.$assignmentId": page("district", (o) => `/imports/${o.reportDraft}/reports/${o.ofSaPa}`),
  "imports_.$draftId_.form": page("secretariat", (o) => `/imports/${o.formDraft}/form`),
  "reports_.import": page("district", () => "/reports/import"),
  "imports_.$draftId_.handover": page("secretariat", (o) => paths.importHandover(o.draft)),
  "imports_.$draftId_.removal": page("secretariat", (o) => `/imports/${o.draft}/removal`),
  "imports_.$draftId_.file": null,
  "imports_.$draftId_.pages_.$page": null,
  "imports_.$draftId_.decisions": null,
  "imports_.$draftId_.undoing": null,
  "imports_.$draftId_.items_.$itemId_.arrangement": null,
  "plans_.$planId": main("secretariat", (o) => `/plans/${o.plan}`),
  "plans_.$planId_.assignments": page("secretariat", (o) => `/plans/${o.plan}/assignments`),
  "plans_.$planId_.board": main("secretariat", (o) => `/plans/${o.plan}/board`),
  "plans_.$planId_.document": page("secretariat", (o) => `/plans/${o.plan}/document`),
  "plans_.$planId_.forms": page("secretariat", (o) => `/plans/${o.plan}/forms`),
  "plans_.$planId_.forms_.$formId": page("secretariat", (o) => `/plans/${o.plan}/forms/${o.form}`),
  "plans_.$planId_.history": page("secretariat", (o) => `/plans/${o.plan}/history`),
  "plans_.$planId_.amendments_.new": page("secretariat", (o) => `/plans/${o.plan}/amendments/new`),
  "plans_.$planId_.amendments_.$amendmentId": page("secretariat", (o) => `/plans/${o.plan}/amendments/${o.amendment}`),
  "plans_.$planId_.amendments_.$amendmentId_.clauses_.$clauseId": page(
    "secretariat",
    (o) => `/plans/${o.plan}/amendments/${o.amendment}/clauses/${o.clause}`,
  ),
  "plans_.$planId_.edit": page("secretariat", (o) => `/plans/${o.plan}/edit`),
  "plans_.$planId_.passages_.new": page("secretariat", (o) => `/plans/${o.plan}/passages/new`),
  "plans_.$planId_.passages_.$passageId_.edit": page("secretariat", (o) => `/plans/${o.plan}/passages/${o.passage}/edit`),
  "plans_.$planId_.targets_.new": page("secretariat", (o) => `/plans/${o.plan}/targets/new`),
  "plans_.$planId_.targets_.$targetId": page("secretariat", (o) => `/plans/${o.plan}/targets/${o.target}`),
  "plans_.$planId_.targets_.$targetId_.values": page("secretariat", (o) => `/plans/${o.plan}/targets/${o.target}/values`),
  "plans_.$planId_.targets_.$targetId_.figures_.new": page(
    "secretariat",
    (o) => `/plans/${o.plan}/targets/${o.target}/figures/new`,
  ),
  "plans_.$planId_.targets_.$targetId_.removal": page("secretariat", (o) => `/plans/${o.plan}/targets/${o.target}/removal`),
  "plans_.$planId_.tasks_.new": page("secretariat", (o) => `/plans/${o.plan}/tasks/new`),
  "plans_.$planId_.tasks_.$taskId": page("secretariat", (o) => `/plans/${o.plan}/tasks/${o.task}`),
  "plans_.$planId_.tasks_.$taskId_.edit": page("secretariat", (o) => `/plans/${o.plan}/tasks/${o.task}/edit`),
  "plans_.$planId_.tasks_.$taskId_.periods": page("secretariat", (o) => `/plans/${o.plan}/tasks/${o.task}/periods`),
  "plans_.$planId_.tasks_.$taskId_.removal": page("secretariat", (o) => `/plans/${o.plan}/tasks/${o.freshTask}/removal`),
  "plans_.$planId_.tasks_.$taskId_.assignments_.new": page(
    "secretariat",
    (o) => `/plans/${o.plan}/tasks/${o.task}/assignments/new`,
  ),

  "assignments.$assignmentId": main("district", (o) => `/assignments/${o.ofSaPa}`),
  "answers.$linkId": byLink((link) => paths.answer(link)),
  "answers_.$linkId_.receipt": byLink((link) => paths.answerReceipt(link)),
  "answers_.$linkId_.progress": byLink((link) => paths.answerProgress(link)),
  "answers_.$linkId_.evidence": byLink((link) => paths.answerEvidence(link)),
  "answers_.$linkId_.extension": byLink((link) => paths.answerExtension(link)),
  "answers_.$linkId_.report": byLink((link) => paths.answerReport(link)),
  "answers_.$linkId_.report_.submission": byLink((link) => paths.answerReportSubmission(link)),
  "assignments_.$assignmentId_.receipt": page("district", (o) => `/assignments/${o.ofSaPa}/receipt`),
  "assignments_.$assignmentId_.progress": page("district", (o) => `/assignments/${o.ofSaPa}/progress`),
  "assignments_.$assignmentId_.evidence": page("district", (o) => `/assignments/${o.ofSaPa}/evidence`),
  "assignments_.$assignmentId_.completion": page("district", (o) => `/assignments/${o.ownPlanOfSaPa}/completion`),
  "assignments_.$assignmentId_.confirmation": page("secretariat", (o) => `/assignments/${o.ownPlanOfBacHa}/confirmation`),
  "assignments_.$assignmentId_.completion-return": page(
    "secretariat",
    (o) => `/assignments/${o.ownPlanOfBacHa}/completion-return`,
  ),
  "assignments_.$assignmentId_.extension": page("district", (o) => `/assignments/${o.ofSaPa}/extension`),
  "assignments_.$assignmentId_.extension_.withdrawal": page("district", (o) => `/assignments/${o.ofSaPa}/extension/withdrawal`),
  "assignments_.$assignmentId_.extension_.decision": page("secretariat", (o) => `/assignments/${o.ofSaPa}/extension/decision`),
  "urgency-marks_.new": page("secretariat", (o) => `/urgency-marks/new?assignment=${o.ofSaPa}`),
  "pauses_.new": page("secretariat", (o) => `/pauses/new?assignment=${o.ofSaPa}`),
  "resumptions_.new": page("secretariat", (o) => `/resumptions/new?assignment=${o.ofSaPa}`),
  "cancellations_.new": page("secretariat", (o) => `/cancellations/new?assignment=${o.ofSaPa}`),
  "reopenings_.new": page("secretariat", (o) => `/reopenings/new?assignment=${o.ofSaPa}`),
  "plans_.$planId_.revocation": page("secretariat", (o) => `/plans/${o.plan}/revocation`),
  "plans_.$planId_.restoration": page("secretariat", (o) => `/plans/${o.revokedPlan}/restoration`),
  "plans_.$planId_.closing": page("secretariat", (o) => `/plans/${o.plan}/closing`),
  "extensions._index": page("secretariat", () => "/extensions?part=decided"),
  "extensions_.new": page("secretariat", (o) => `/extensions/new?all=1&plan=${o.plan}`),
  "extensions_.$extensionId_.correction": page("secretariat", (o) => `/extensions/${o.extension}/correction`),
  "extensions_.$extensionId_.lapse": page("secretariat", (o) => `/extensions/${o.extension}/lapse`),
  "assignments_.$assignmentId_.directive": page("leader", (o) => `/assignments/${o.ofVanBan}/directive`),
  "assignments_.$assignmentId_.directives_.$directiveId_.answer": page("district", (o) =>
    paths.directiveAnswer(o.ofSaPa, o.directive),
  ),
  "directives._index": page("leader", () => "/directives"),
  "assignments_.$assignmentId_.withdrawal": page("secretariat", (o) => `/assignments/${o.ownPlanOfSaPa}/withdrawal`),
  "assignments_.$assignmentId_.report": main("district", (o) => `/assignments/${o.ofSaPa}/report`),
  "assignments_.$assignmentId_.report_.submission": page("district", (o) => `/assignments/${o.ofSaPa}/report/submission`),
  "assignments_.$assignmentId_.report_.acceptance": page("secretariat", (o) => `/assignments/${o.ofBacHa}/report/acceptance`),
  "assignments_.$assignmentId_.report_.acceptance_.revocation": page("secretariat", (o) =>
    paths.acceptanceRevocation(o.ofBatXat),
  ),
  "assignments_.$assignmentId_.report_.withdrawal": page("district", (o) => `/assignments/${o.ofSaPa}/report/withdrawal`),
  "assignments_.$assignmentId_.report_.return": page("secretariat", (o) => `/assignments/${o.ofBacHa}/report/return`),
  "assignments_.$assignmentId_.report_.versions.$number": main(
    "secretariat",
    (o) => `/assignments/${o.ofVanBan}/report/versions/1`,
  ),
  "assignments_.$assignmentId_.parts_.new": page("district", (o) => `/assignments/${o.ofSaPa}/parts/new`),
  "parts._index": page("district", () => "/parts"),
  "parts.$partId": page("district", (o) => `/parts/${o.part}`),
  "parts_.$partId_.progress": page("district", (o) => `/parts/${o.part}/progress`),
  "parts_.$partId_.completion": page("district", (o) => `/parts/${o.part}/completion`),
  "parts_.$partId_.confirmation": page("district", (o) => `/parts/${o.part}/confirmation`),
  "parts_.$partId_.return": page("district", (o) => `/parts/${o.part}/return`),
  "parts_.$partId_.deadline": page("district", (o) => `/parts/${o.part}/deadline`),
  "parts_.$partId_.withdrawal": page("district", (o) => `/parts/${o.part}/withdrawal`),
  "parts_.handing": page("district", (o) => `/parts/handing?part=${o.part}`),
  "evidence_.$evidenceId_.removal": page("district", (o) => `/evidence/${o.evidence}/removal`),

  "results._index": page("district", () => "/results"),
  "results_.new": page("leader", () => "/results/new"),
  "results.$resultId": page("district", (o) => `/results/${o.result}`),
  "results_.$resultId_.publication": page("leader", (o) => `/results/${o.resultDraft}/publication`),
  "results_.$resultId_.removal": page("leader", (o) => `/results/${o.resultDraft}/removal`),
  "letters._index": main("secretariat", () => "/letters"),
  "letters_.new": main("secretariat", (o) => `/letters/new?kind=urging&plan=${o.plan}&all=1`),
  "letters.$letterId": main("secretariat", (o) => `/letters/${o.letter}`),
  "letters_.$letterId_.registration": page("secretariat", (o) => `/letters/${o.letter}/registration`),
  "letters_.$letterId_.scan": page("secretariat", (o) => `/letters/${o.letter}/scan`),
  "letters_.$letterId_.voiding": page("secretariat", (o) => `/letters/${o.letter}/voiding`),
  "letters_.templates": page("secretariat", () => "/letters/templates"),
  "letters_.templates_.$kind": page("secretariat", () => "/letters/templates/urging-annex"),
  "letters_.templates_.$kind_.default": page("secretariat", () => "/letters/templates/urging/default"),

  "agencies._index": page("admin", () => "/agencies"),
  "agencies_.new": page("admin", () => "/agencies/new"),
  "agencies_.$agencyId": page("secretariat", (o) => `/agencies/${o.agency}`),
  "agencies_.$agencyId_.edit": page("admin", (o) => `/agencies/${o.agency}/edit`),
  "agencies_.$agencyId_.end": page("admin", (o) => `/agencies/${o.agency}/end`),
  "agencies_.$agencyId_.feed": page("admin", (o) => `/agencies/${o.agency}/feed`),
  "groups._index": page("admin", () => "/groups"),
  "groups_.new": page("admin", () => "/groups/new"),
  "groups.$groupId": page("secretariat", (o) => `/groups/${o.group}`),
  "groups_.$groupId_.edit": page("admin", (o) => `/groups/${o.group}/edit`),

  "admin.users._index": page("admin", () => "/admin/users"),
  "admin.users_.new": page("admin", () => "/admin/users/new"),
  "admin.users_.$userId": page("admin", (o) => `/admin/users/${o.user}`),
  "admin.users_.$userId_.roles": page("admin", (o) => `/admin/users/${o.user}/roles`),
  "admin.users_.$userId_.roles_.$grantId": page("admin", (o) => `/admin/users/${o.user}/roles/${o.grant}`),
  "admin.users_.$userId_.password": page("admin", (o) => `/admin/users/${o.user}/password`),
  "admin.users_.$userId_.disabling": page("admin", (o) => `/admin/users/${o.user}/disabling`),
  "admin.audit": page("admin", () => "/admin/audit"),
};

let server: RunningServer;
let browser: Browser;
let objects: DemoObjects;
const windows = new Map<Person | null, Promise<VisitedPage>>();

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  objects = await demoObjects(db.write, server.dataDir).finally(() => db.close());
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** One window for each person, on the day after most reports were due. */
function windowOf(person: Person | null): Promise<VisitedPage> {
  const known = windows.get(person) ?? newWindow(person);
  windows.set(person, known);
  return known;
}

async function newWindow(person: Person | null): Promise<VisitedPage> {
  const isSignedIn = person !== null && person !== "by link";
  const window = await visit(browser, server, { ...(isSignedIn ? { as: people[person] } : {}), on: "2020-07-08" });
  if (person === "by link") await window.goto(paths.answer(objects.answerLink, objects.answerKey));
  return window;
}

const isTakenOver = () => Object.keys(document.getElementById("content") ?? {}).some((key) => key.startsWith("__reactFiber"));

/** Opens an address and waits until scripts have taken the page over, so that their complaints are in. */
async function open(window: VisitedPage, path: string) {
  await window.setViewportSize({ width: 1280, height: 900 });
  window.complaints.length = 0;
  const response = await window.goto(path);
  await window.waitForFunction(isTakenOver);
  return { status: response?.status(), statements: Number((await response?.allHeaders())?.["x-statements"]) };
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds serious or critical, of all its rules or of those named. */
async function barriersOn(window: VisitedPage, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page: window }).setLegacyMode(true).options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length === 0 ? axe.withTags(standards) : axe.withRules(rules)).analyze();
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
}

/** How many pixels the page is wider than the window. */
const excess = (window: VisitedPage) =>
  window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const heightOf = (window: VisitedPage) => window.evaluate(() => document.documentElement.scrollHeight);

const rawWords = /\bundefined\b|\[object|\bnull\b|\bNaN\b|Invalid Date/;

async function faultsOfText(window: VisitedPage): Promise<string[]> {
  const texts = [await window.title(), ...(await window.locator("body").allInnerTexts())];
  return texts.flatMap((text) => text.split("\n")).filter((line) => rawWords.test(line));
}

const asked = Object.entries(routes).filter((entry): entry is [string, Asked] => entry[1] !== null);

describe("every page", () => {
  it("stands in the list of this test", () => {
    expect(Object.keys(routes).sort()).toEqual(readdirSync("app/routes").sort());
  });

  it.each(asked)("%s opens well, says no raw words, keeps nobody out and fits a phone", async (_, { as, path, isMain }) => {
    const window = await windowOf(as);
    const { status, statements } = await open(window, path(objects));
    const { pathname, search } = new URL(window.url());
    expect([status, pathname + search]).toEqual([200, path(objects)]);
    expect(statements).toBeLessThanOrEqual(15);
    expect(await window.locator("html").getAttribute("lang")).toBe("vi");
    expect(await faultsOfText(window)).toEqual([]);
    expect(await barriersOn(window)).toEqual([]);
    await window.setViewportSize({ width: 390, height: 844 });
    expect(await excess(window)).toBe(0);
    if (isMain) {
      // As tall as its page, so that what stays in sight at the bottom covers no field.
      await window.setViewportSize({ width: 390, height: await heightOf(window) });
      expect(await barriersOn(window)).toEqual([]);
      await window.emulateMedia({ colorScheme: "dark" });
      expect(await barriersOn(window, "color-contrast", "link-in-text-block")).toEqual([]);
      await window.emulateMedia({ colorScheme: "light" });
    }
    expect(window.complaints).toEqual([]);
  });

  it("of a scan shows its pages as pictures: what is chosen is marked on them, and they keep nobody out", async () => {
    const window = await windowOf("secretariat");
    await open(window, paths.import(objects.draft));
    await window.keyboard.press("p");
    await window.waitForURL(/side=picture/);
    await window.getByRole("img", { name: /^Ảnh trang 1/ }).waitFor();
    const marked = window.locator(".line-on-page[aria-current]");
    await window.keyboard.press("n");
    await marked.waitFor();
    const { line, name } = await marked.evaluate((place) => ({ line: place.dataset.source, name: place.ariaLabel }));
    expect(await window.locator("[data-item][aria-current]").getAttribute("data-line")).toBe(line);
    expect(name).not.toBe("");
    expect([await barriersOn(window), await faultsOfText(window), window.complaints]).toEqual([[], [], []]);
    await window.setViewportSize({ width: 390, height: 844 });
    expect(await excess(window)).toBe(0);
  });

  it.each([
    ["an address that does not exist", 404, "/khong-co-trang-nay"],
    ["a plan that does not exist", 404, "/plans/khong-co"],
    ["a page for others", 403, "/admin/users"],
  ])("%s is answered by a calm page", async (_, expected, path) => {
    const window = await windowOf("district");
    const { status } = await open(window, path);
    expect(status).toBe(expected);
    expect(await window.locator("html").getAttribute("lang")).toBe("vi");
    await window.getByRole("heading", { level: 1 }).waitFor();
    expect([await faultsOfText(window), await barriersOn(window), window.complaints]).toEqual([[], [], []]);
  });
});
