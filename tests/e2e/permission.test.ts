import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Role } from "~/features/accounts/actor";
import { groupBy } from "~/lib/group-by";
import { paths } from "~/lib/paths";
import { openDatabase } from "~db/connection";
import { answersOf, type Outcome, outcomeOf, serverPerson, type Way } from "~tests/support/address-answers";
import { type Objects, type Place, permissionWorld, unknownAgency } from "~tests/support/permission-world";
import { type RunningServer, startServer } from "~tests/support/server";

type Rule = (role: Role, place: Place) => Outcome;
type Tried = {
  readonly path: (objects: Objects) => string;
  readonly rule: Rule;
  readonly ways: readonly Way[];
  readonly isDoneAtOnce?: boolean;
  readonly fields?: Record<string, string>;
};

const works = (role: Role) => role === "officer" || role === "head";
const anyone: Rule = () => "done";

// The rules once more, in other words than the permission table: who sees Sa Pa's work, and who may act on it.
const seesWork = (place: Place) => place === "own" || place === "parent" || place === "standing";
const seesPlan = (place: Place) => seesWork(place) || place === "sibling";
const only =
  (sees: (place: Place) => boolean, may: (role: Role, place: Place) => boolean): Rule =>
  (role, place) =>
    may(role, place) ? "done" : sees(place) ? "forbidden" : "hidden";

const readPlan = only(seesPlan, (_, place) => seesPlan(place));
const readWork = only(seesWork, (_, place) => seesWork(place));
const secretariatOfPlan = (role: Role, place: Place) => role === "secretariat" && (place === "parent" || place === "standing");
const editPlan = only(seesPlan, secretariatOfPlan);
const decide = only(seesWork, secretariatOfPlan);
const progress = only(seesWork, (role, place) => works(role) && place === "own");
const submit = only(seesWork, (role, place) => role === "head" && place === "own");
const direct = only(seesWork, (role, place) => role === "leader" && (place === "parent" || place === "standing"));
// A letter of the province about the plan, sent to Sa Pa: read by those whom the plan or the letter concerns.
const readLetter = only(seesWork, (_, place) => seesWork(place));
const keepLetter = only(seesWork, (role, place) => role === "secretariat" && place === "parent");
// Published results of the province, for everyone at and below it; for other provinces they do not exist.
const seesResult = (place: Place) => !["foreign", "top", "operator"].includes(place);
const readResult = only(seesResult, (_, place) => seesResult(place));
const mayPublish = (role: Role) => role === "secretariat" || role === "leader";
const publishResult = only(seesResult, (role, place) => mayPublish(role) && place === "parent");
const publishes: Rule = (role) => (mayPublish(role) ? "done" : "forbidden");
// A document that the province's secretariat handed in: nobody else knows of it.
const keepDraft = only(
  () => false,
  (role, place) => role === "secretariat" && place === "parent",
);
const keepReportDraft = only(
  () => false,
  (role, place) => works(role) && place === "own",
);
const fillsIn: Rule = (role) => (works(role) ? "done" : "forbidden");
const issue: Rule = (role) => (role === "secretariat" ? "done" : "forbidden");
// A part that Sa Pa gave to its ward: read by Sa Pa and by who works for the ward, by nobody above them.
const isOfUnit = (role: Role, place: Place) => place === "child" && works(role);
const ofPart =
  (may: (role: Role, place: Place) => boolean): Rule =>
  (role, place) =>
    may(role, place) ? "done" : place === "own" || isOfUnit(role, place) ? "forbidden" : "hidden";
const readPart = ofPart((role, place) => place === "own" || isOfUnit(role, place));
const answerPart = ofPart((role, place) => isOfUnit(role, place) || (place === "own" && role === "head"));
const decidePart = ofPart((role, place) => place === "own" && role === "head");
const handPart = ofPart((role, place) => place === "own" && (role === "head" || role === "admin"));
const administer: Rule = (role) => (role === "admin" ? "done" : "forbidden");
// The calendar is everybody's: only operators of the installation change it, wherever their agency stands. An administrator of
// an agency at the very top is none.
const installation: Rule = (_, place) => (place === "operator" ? "done" : "forbidden");
/** A change that does not exist: only who may see changes is told so. */
const ofNoChange: Rule = (_, place) => (place === "operator" ? "hidden" : "forbidden");
const isAbove = (place: Place) => place === "own" || place === "parent";
const administerAgency: Rule = (role, place) =>
  role === "admin" && (isAbove(place) || place === "operator") ? "done" : "forbidden";
const keepFeed: Rule = (role, place) =>
  (role === "admin" && isAbove(place)) || ((role === "head" || role === "secretariat") && place === "own") ? "done" : "forbidden";
const administerGroup: Rule = (role, place) =>
  role === "admin" && (place === "parent" || place === "operator") ? "done" : "forbidden";
const administerPerson: Rule = (role, place) => (role !== "admin" ? "forbidden" : isAbove(place) ? "done" : "hidden");

const get = (rule: Rule, path: Tried["path"]): Tried => ({ path, rule, ways: ["GET"] });
const both = (rule: Rule, path: Tried["path"]): Tried => ({ path, rule, ways: ["GET", "POST"] });
/** An action that needs no input: only those who must be refused try it, the others open its page. */
const once = (rule: Rule, path: Tried["path"]): Tried => ({ path, rule, ways: ["GET", "POST"], isDoneAtOnce: true });

/** Every folder of app/routes, with who may open or use it. `null` stands for the addresses without a guard. */
const routes: Readonly<Record<string, Tried | null>> = {
  $: null,
  "sign-in": null,
  "sign-out": null,
  locale: null,
  today: null,
  // By the link of a mail; tried below.
  "answers.$linkId": null,
  "answers_.$linkId_.receipt": null,
  "answers_.$linkId_.progress": null,
  "answers_.$linkId_.evidence": null,
  "answers_.$linkId_.extension": null,
  "answers_.$linkId_.report": null,
  "answers_.$linkId_.report_.draft": null,
  "answers_.$linkId_.report_.submission": null,
  _index: get(anyone, () => "/"),
  "my-work": get(anyone, () => "/my-work"),
  search: get(anyone, () => "/search?q=bao"),
  calendar: get(anyone, () => "/calendar?year=2020"),
  "calendar_.sheet": get(anyone, () => "/calendar/sheet?year=2020"),
  "calendar_.import": both(installation, () => "/calendar/import?year=2020"),
  "calendar_.changes_.new": both(installation, () => "/calendar/changes/new?year=2020"),
  "calendar_.changes_.$changeId": get(ofNoChange, () => "/calendar/changes/x"),
  "calendar_.changes_.$changeId_.removal": both(ofNoChange, () => "/calendar/changes/x/removal"),
  "calendar_.changes_.$changeId_.application": both(ofNoChange, () => "/calendar/changes/x/application"),
  "calendar_.changes_.$changeId_.days_.new": both(ofNoChange, () => "/calendar/changes/x/days/new"),
  "calendar_.changes_.$changeId_.days_.$on": both(ofNoChange, () => "/calendar/changes/x/days/2020-09-02"),
  "calendar_.changes_.$changeId_.days_.$on_.removal": both(ofNoChange, () => "/calendar/changes/x/days/2020-09-02/removal"),
  account: both(anyone, () => "/account"),
  "account_.sessions": both(anyone, () => "/account/sessions"),
  // Asked for with a secret instead of a session.
  "feeds.$file": null,
  "account_.feed": both(anyone, () => "/account/feed"),
  "account_.feed_.removal": both(anyone, () => "/account/feed/removal"),
  "account_.links": both(anyone, () => "/account/links"),
  "notices._index": get(anyone, () => "/notices"),
  "account_.reminders": both(anyone, () => "/account/reminders"),
  "reminders._index": get(anyone, () => "/reminders"),
  "reminders_.agencies": get(anyone, () => "/reminders/agencies"),
  "reminders_.upcoming": get(anyone, () => "/reminders/upcoming"),
  "reminders_.$digestId": get(readWork, (o) => `/reminders/${o.digest}`),
  "admin.reminders": both(installation, () => "/admin/reminders"),
  "admin.reminders_.delivery": both(installation, () => "/admin/reminders/delivery"),
  "admin.reminders_.webhooks": get(installation, () => "/admin/reminders/webhooks"),
  "admin.reminders_.webhooks_.new": both(installation, () => "/admin/reminders/webhooks/new"),
  "admin.reminders_.webhooks_.$webhookId": both(ofNoChange, () => "/admin/reminders/webhooks/x"),
  "admin.reminders_.webhooks_.$webhookId_.secret": both(ofNoChange, () => "/admin/reminders/webhooks/x/secret"),
  "admin.reminders_.webhooks_.$webhookId_.trial": both(ofNoChange, () => "/admin/reminders/webhooks/x/trial"),
  "admin.reminders_.webhooks_.$webhookId_.removal": both(ofNoChange, () => "/admin/reminders/webhooks/x/removal"),
  "account_.push": both(anyone, () => "/account/push"),
  "account_.push_.removal": both(anyone, () => "/account/push/removal"),
  "plans_.$planId_.reminders": both(editPlan, (o) => `/plans/${o.plan}/reminders`),
  "plans_.$planId_.tasks_.$taskId_.reminders": both(editPlan, (o) => `/plans/${o.plan}/tasks/${o.task}/reminders`),
  "notices_.reading": { ...both(anyone, () => "/notices/reading"), fields: { all: "yes" } },
  "reports._index": get(anyone, () => "/reports"),
  "assignments._index": get(anyone, () => "/assignments"),

  "plans._index": get(anyone, () => "/plans"),
  "plans_.new": both(issue, () => "/plans/new"),
  "plans_.new_.import": both(issue, () => "/plans/new/import"),
  "plans_.$planId_.files_.$fileId": get(readPlan, (o) => `/plans/${o.plan}/files/${o.planFile}`),
  "imports.$draftId": get(keepDraft, (o) => `/imports/${o.draft}`),
  "imports_.$draftId_.file": get(keepDraft, (o) => `/imports/${o.draft}/file`),
  "imports_.$draftId_.pages_.$page": get(keepDraft, (o) => paths.importPage(o.draft, 1)),
  "imports_.$draftId_.decisions": both(keepDraft, (o) => `/imports/${o.draft}/decisions`),
  "imports_.$draftId_.undoing": both(keepDraft, (o) => paths.importUndoing(o.draft)),
  "imports_.$draftId_.items_.$itemId": both(keepDraft, (o) => `/imports/${o.draft}/items/${o.draftItem}`),
  "imports_.$draftId_.items_.$itemId_.arrangement": both(keepDraft, (o) => paths.importArrangement(o.draft, o.draftItem)),
  "imports_.$draftId_.agencies": both(keepDraft, (o) => paths.importAgency(o.draft, unknownAgency)),
  "imports_.$draftId_.confirmation": once(keepDraft, (o) => `/imports/${o.draft}/confirmation`),
  "imports_.$draftId_.amendments_.$planId": both(keepDraft, (o) => `/imports/${o.draft}/amendments/${o.plan}`),
  "imports_.$draftId_.form": both(keepDraft, (o) => `/imports/${o.draft}/form`),
  "imports_.$draftId_.reports_.$assignmentId": both(keepReportDraft, (o) => `/imports/${o.reportDraft}/reports/${o.report}`),
  "reports_.import": both(fillsIn, () => "/reports/import"),
  "imports_.$draftId_.handover": both(keepDraft, (o) => paths.importHandover(o.draft)),
  "imports_.$draftId_.removal": once(keepDraft, (o) => `/imports/${o.draft}/removal`),
  "plans_.$planId": get(readPlan, (o) => `/plans/${o.plan}`),
  "plans_.$planId_.assignments": get(readPlan, (o) => `/plans/${o.plan}/assignments`),
  "plans_.$planId_.board": get(readPlan, (o) => `/plans/${o.plan}/board`),
  "plans_.$planId_.document": get(readPlan, (o) => `/plans/${o.plan}/document`),
  "plans_.$planId_.forms": get(readPlan, (o) => `/plans/${o.plan}/forms`),
  "plans_.$planId_.forms_.$formId": get(readPlan, (o) => `/plans/${o.plan}/forms/${o.form}`),
  "plans_.$planId_.history": get(readPlan, (o) => `/plans/${o.plan}/history`),
  "plans_.$planId_.amendments_.new": both(editPlan, (o) => `/plans/${o.plan}/amendments/new`),
  "plans_.$planId_.amendments_.$amendmentId": get(readPlan, (o) => `/plans/${o.plan}/amendments/${o.amendment}`),
  "plans_.$planId_.amendments_.$amendmentId_.clauses_.$clauseId": both(
    editPlan,
    (o) => `/plans/${o.plan}/amendments/${o.amendment}/clauses/${o.clause}`,
  ),
  "plans_.$planId_.edit": both(editPlan, (o) => `/plans/${o.plan}/edit`),
  "plans_.$planId_.passages_.new": both(editPlan, (o) => `/plans/${o.plan}/passages/new`),
  "plans_.$planId_.passages_.$passageId_.edit": both(editPlan, (o) => `/plans/${o.plan}/passages/${o.passage}/edit`),
  "plans_.$planId_.targets_.new": both(editPlan, (o) => `/plans/${o.plan}/targets/new`),
  "plans_.$planId_.targets_.$targetId": both(editPlan, (o) => `/plans/${o.plan}/targets/${o.target}`),
  "plans_.$planId_.targets_.$targetId_.values": get(readPlan, (o) => `/plans/${o.plan}/targets/${o.target}/values`),
  "plans_.$planId_.targets_.$targetId_.figures_.new": both(editPlan, (o) => `/plans/${o.plan}/targets/${o.target}/figures/new`),
  "plans_.$planId_.targets_.$targetId_.removal": once(editPlan, (o) => `/plans/${o.plan}/targets/${o.target}/removal`),
  "plans_.$planId_.tasks_.new": both(editPlan, (o) => `/plans/${o.plan}/tasks/new`),
  "plans_.$planId_.tasks_.$taskId": get(readPlan, (o) => `/plans/${o.plan}/tasks/${o.task}`),
  "plans_.$planId_.tasks_.$taskId_.edit": both(editPlan, (o) => `/plans/${o.plan}/tasks/${o.task}/edit`),
  "plans_.$planId_.tasks_.$taskId_.periods": both(editPlan, (o) => `/plans/${o.plan}/tasks/${o.task}/periods`),
  "plans_.$planId_.tasks_.$taskId_.removal": once(editPlan, (o) => `/plans/${o.plan}/tasks/${o.freshTask}/removal`),
  "plans_.$planId_.tasks_.$taskId_.assignments_.new": both(editPlan, (o) => `/plans/${o.plan}/tasks/${o.task}/assignments/new`),

  "assignments.$assignmentId": get(readWork, (o) => `/assignments/${o.report}`),
  "assignments_.$assignmentId_.receipt": both(progress, (o) => `/assignments/${o.report}/receipt`),
  "assignments_.$assignmentId_.progress": both(progress, (o) => `/assignments/${o.report}/progress`),
  "assignments_.$assignmentId_.evidence": both(progress, (o) => `/assignments/${o.report}/evidence`),
  "assignments_.$assignmentId_.completion": both(progress, (o) => `/assignments/${o.plain}/completion`),
  "assignments_.$assignmentId_.confirmation": both(decide, (o) => `/assignments/${o.plain}/confirmation`),
  "assignments_.$assignmentId_.completion-return": both(decide, (o) => `/assignments/${o.plain}/completion-return`),
  "assignments_.$assignmentId_.directive": both(direct, (o) => `/assignments/${o.report}/directive`),
  "assignments_.$assignmentId_.directives_.$directiveId_.answer": both(progress, (o) =>
    paths.directiveAnswer(o.report, o.directive),
  ),
  "directives._index": get(anyone, () => "/directives"),
  "assignments_.$assignmentId_.withdrawal": both(decide, (o) => `/assignments/${o.plain}/withdrawal`),
  "assignments_.$assignmentId_.report": both(progress, (o) => `/assignments/${o.report}/report`),
  "assignments_.$assignmentId_.report_.draft": get(progress, (o) => `/assignments/${o.report}/report/draft`),
  "assignments_.$assignmentId_.report_.submission": both(submit, (o) => `/assignments/${o.report}/report/submission`),
  "assignments_.$assignmentId_.report_.acceptance": both(decide, (o) => `/assignments/${o.report}/report/acceptance`),
  "assignments_.$assignmentId_.report_.acceptance_.revocation": both(decide, (o) => paths.acceptanceRevocation(o.report)),
  "assignments_.$assignmentId_.report_.withdrawal": both(submit, (o) => `/assignments/${o.report}/report/withdrawal`),
  "assignments_.$assignmentId_.report_.return": both(decide, (o) => `/assignments/${o.report}/report/return`),
  "assignments_.$assignmentId_.report_.versions.$number": get(readWork, (o) => `/assignments/${o.returned}/report/versions/1`),
  "assignments_.$assignmentId_.extension": both(submit, (o) => `/assignments/${o.report}/extension`),
  "assignments_.$assignmentId_.extension_.withdrawal": both(submit, (o) => `/assignments/${o.report}/extension/withdrawal`),
  "assignments_.$assignmentId_.extension_.decision": both(decide, (o) => `/assignments/${o.report}/extension/decision`),
  "urgency-marks_.new": both(decide, (o) => `/urgency-marks/new?assignment=${o.report}`),
  "pauses_.new": both(decide, (o) => `/pauses/new?assignment=${o.report}`),
  "resumptions_.new": both(decide, (o) => `/resumptions/new?assignment=${o.report}`),
  "cancellations_.new": both(decide, (o) => `/cancellations/new?assignment=${o.report}`),
  "reopenings_.new": both(decide, (o) => `/reopenings/new?assignment=${o.report}`),
  "plans_.$planId_.revocation": both(editPlan, (o) => `/plans/${o.plan}/revocation`),
  "plans_.$planId_.restoration": both(editPlan, (o) => `/plans/${o.plan}/restoration`),
  "plans_.$planId_.closing": both(editPlan, (o) => `/plans/${o.plan}/closing`),
  "extensions._index": get(anyone, () => "/extensions"),
  "extensions_.new": both(decide, (o) => `/extensions/new?assignment=${o.report}`),
  "extensions_.$extensionId_.correction": both(decide, (o) => `/extensions/${o.extension}/correction`),
  "extensions_.$extensionId_.lapse": both(decide, (o) => `/extensions/${o.extension}/lapse`),
  "assignments_.$assignmentId_.parts_.new": both(progress, (o) => `/assignments/${o.report}/parts/new`),
  "parts._index": get(anyone, () => "/parts"),
  "parts.$partId": get(readPart, (o) => `/parts/${o.part}`),
  "parts_.$partId_.progress": both(answerPart, (o) => `/parts/${o.part}/progress`),
  "parts_.$partId_.completion": once(answerPart, (o) => `/parts/${o.part}/completion`),
  "parts_.$partId_.confirmation": once(decidePart, (o) => `/parts/${o.part}/confirmation`),
  "parts_.$partId_.return": both(decidePart, (o) => `/parts/${o.part}/return`),
  "parts_.$partId_.deadline": both(decidePart, (o) => `/parts/${o.part}/deadline`),
  "parts_.$partId_.withdrawal": both(decidePart, (o) => `/parts/${o.part}/withdrawal`),
  "parts_.handing": both(handPart, (o) => `/parts/handing?part=${o.part}`),
  "evidence.$evidenceId": get(readWork, (o) => `/evidence/${o.evidence}`),
  "evidence_.$evidenceId_.removal": once(progress, (o) => `/evidence/${o.evidence}/removal`),

  "results._index": get(anyone, () => "/results"),
  "results_.new": both(publishes, () => "/results/new"),
  "results.$resultId": get(readResult, (o) => `/results/${o.result}`),
  "results_.$resultId_.sheet": get(readResult, (o) => `/results/${o.result}/sheet`),
  "results_.$resultId_.publication": both(publishResult, (o) => `/results/${o.result}/publication`),
  "results_.$resultId_.removal": both(publishResult, (o) => `/results/${o.result}/removal`),
  "letters._index": get(anyone, () => "/letters"),
  "letters_.new": both(issue, () => "/letters/new"),
  "letters.$letterId": get(readLetter, (o) => `/letters/${o.letter}`),
  "letters_.$letterId_.files.$fileId": get(readLetter, (o) => `/letters/${o.letter}/files/${o.letterFile}`),
  "letters_.$letterId_.pdf": get(readLetter, (o) => `/letters/${o.letter}/pdf`),
  "letters_.$letterId_.registration": both(keepLetter, (o) => `/letters/${o.letter}/registration`),
  "letters_.$letterId_.scan": both(keepLetter, (o) => `/letters/${o.letter}/scan`),
  "letters_.$letterId_.voiding": both(keepLetter, (o) => `/letters/${o.letter}/voiding`),
  "letters_.templates": get(issue, () => "/letters/templates"),
  "letters_.templates_.$kind": both(issue, () => "/letters/templates/urging"),
  "letters_.templates_.$kind_.default": both(issue, () => "/letters/templates/urging/default"),
  "letters_.templates_.$kind_.file": get(issue, () => "/letters/templates/urging/file"),
  "letters_.templates_.$kind_.sample": get(issue, () => "/letters/templates/urging/sample"),

  "agencies._index": get(anyone, () => "/agencies"),
  "agencies_.new": both(administer, () => "/agencies/new"),
  "agencies_.$agencyId": get(anyone, (o) => `/agencies/${o.agency}`),
  "agencies_.$agencyId_.edit": both(administerAgency, (o) => `/agencies/${o.agency}/edit`),
  "agencies_.$agencyId_.end": both(administerAgency, (o) => `/agencies/${o.agency}/end`),
  "agencies_.$agencyId_.feed": both(keepFeed, (o) => `/agencies/${o.agency}/feed`),
  "agencies_.$agencyId_.feed_.removal": both(keepFeed, (o) => `/agencies/${o.agency}/feed/removal`),
  "groups._index": get(anyone, () => "/groups"),
  "groups_.new": both(administer, () => "/groups/new"),
  "groups.$groupId": get(anyone, (o) => `/groups/${o.group}`),
  "groups_.$groupId_.edit": both(administerGroup, (o) => `/groups/${o.group}/edit`),

  "admin.users._index": get(administer, () => "/admin/users"),
  "admin.users_.new": both(administer, () => "/admin/users/new"),
  "admin.users_.$userId": get(administerPerson, (o) => `/admin/users/${o.user}`),
  "admin.users_.$userId_.roles": both(administerPerson, (o) => `/admin/users/${o.user}/roles`),
  "admin.users_.$userId_.roles_.$grantId": once(administerPerson, (o) => `/admin/users/${o.user}/roles/${o.grant}`),
  "admin.users_.$userId_.password": once(administerPerson, (o) => `/admin/users/${o.user}/password`),
  "admin.users_.$userId_.disabling": once(administerPerson, (o) => `/admin/users/${o.user}/disabling`),
  "admin.users_.$userId_.enabling": once(administerPerson, (o) => `/admin/users/${o.user}/enabling`),
  "admin.audit": get(administer, () => "/admin/audit"),
};

let server: RunningServer;
let answers: Awaited<ReturnType<typeof answersOf>>;
let world: Awaited<ReturnType<typeof permissionWorld>>;

beforeAll(async () => {
  server = await startServer();
  answers = await answersOf(server);
  const db = openDatabase(`sqlite:${server.dataDir}/dondoc.sqlite`);
  world = await permissionWorld(db.write, server.dataDir).finally(() => db.close());
});
afterAll(async () => {
  await answers?.close();
  await server?.stop();
});

const byLink = Object.keys(routes).filter((route) => /^answers[._]/.test(route));
/** The address of a route about the digest and the assignment of this world. */
const linkPath = (route: string, { digest, report }: Objects) =>
  `/${route.replaceAll(/_?\./g, "/")}`.replace("$linkId", `${digest}-${report}`);

const tried = Object.entries(routes).filter((entry): entry is [string, Tried] => entry[1] !== null);

describe("every address", () => {
  it("stands in the table of this test", () => {
    expect(Object.keys(routes).sort()).toEqual(readdirSync("app/routes").sort());
  });

  it.each(tried)("%s sends those who are not signed in to the sign-in page", async (_, { path, ways }) => {
    for (const way of ways) expect(outcomeOf(await answers.ask(way, path(world.objects), {}))).toBe("sent to sign in");
  });

  it.each(tried)(
    "%s answers each role at each place as the rules say",
    async (route, { path, ways, rule, isDoneAtOnce = false, fields }) => {
      const asked = world.people
        .flatMap((person) => ways.map((way) => ({ ...person, way })))
        .filter(({ role, place, way }) => !(isDoneAtOnce && way === "POST" && rule(role, place) === "done"));
      const address = path(world.objects);
      const { outcomeOfRoute, outcomeOfPage } = answers;
      const ofRoute: typeof outcomeOfPage = (...args) => outcomeOfRoute(route, ...args);
      const wrongOf = async (
        { role, place, way, cookie }: (typeof asked)[number],
        how: typeof outcomeOfPage,
      ): Promise<string[]> => {
        const expected = rule(role, place);
        const answer = await how(way, address, cookie, fields);
        const isRight = answer === expected || (answer === "sent on" && expected !== "hidden");
        return isRight ? [] : [`${way} as ${role} of the ${place} agency: ${answer}, not ${expected}`];
      };
      const outcome = ({ role, place }: (typeof asked)[number]) => rule(role, place);
      const refused = asked.filter((each) => outcome(each) !== "done");
      // Everyone who is refused asks the route itself; the page of a refusal, asked for by HTTP, is the same for all.
      const asPage = [...groupBy(refused, (each) => `${each.way} ${outcome(each)}`).values()].flatMap((same) => same.slice(0, 1));
      // Those who are refused come first, so that what the others do cannot be the reason; they change nothing and may come
      // together, as may those who only read.
      const tries = refused.map((each) => wrongOf(each, ofRoute)).concat(asPage.map((each) => wrongOf(each, outcomeOfPage)));
      const wrong = (await Promise.all(tries)).flat();
      const allowed = asked.filter((each) => outcome(each) === "done");
      const reading = allowed.filter(({ way }) => way === "GET");
      // Whoever may read is let in by the route itself; the page is drawn for one of each role.
      const drawn = new Set([...groupBy(reading, ({ role }) => role).values()].flatMap((same) => same.slice(0, 1)));
      const read = reading.map((each) => wrongOf(each, drawn.has(each) ? outcomeOfPage : ofRoute));
      wrong.push(...(await Promise.all(read)).flat());
      for (const one of allowed.filter(({ way }) => way === "POST")) wrong.push(...(await wrongOf(one, outcomeOfPage)));
      expect(wrong).toEqual([]);
    },
  );
});

describe("every address that the link of a mail opens", () => {
  it.each(byLink)("%s opens for nobody without the key of the mail, whatever their role", async (route) => {
    const path = linkPath(route, world.objects);
    const everybody = [{}, ...world.people.map(({ cookie }) => serverPerson(cookie))];
    const ways = ["GET", "POST"] as const;
    // The page is the same for everybody; the first sees it whole.
    const asked = everybody.flatMap((headers, index) =>
      ways.map((way) =>
        index === 0
          ? answers.ask(way, path, headers, { words: "Thử." })
          : answers.askRoute(way, route, path, headers, { words: "Thử." }),
      ),
    );
    const outcomes = new Set((await Promise.all(asked)).map(outcomeOf));
    // The page of the link itself takes nothing.
    expect(outcomes).toEqual(new Set(route === "answers.$linkId" ? ["hidden", "done"] : ["hidden"]));
  });
});
