import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { resolveDeadline } from "~/features/calendar/deadline";
import { defaultDeadlinePolicy } from "~/features/calendar/deadline-spec";
import { occurrencesOf } from "~/features/calendar/occurrences";
import { workCalendar } from "~/features/calendar/work-calendar";
import { calendarDate, isCalendarDate } from "~/lib/calendar-date";
import { fill142 } from "~seed/demo/world/fill-142";
import { fillLaiChau } from "~seed/demo/world/history/fill-laichau";
import { fill188 } from "~seed/demo/world/history/nghe-an";
import { flatten } from "~seed/demo/world/rows";
import { world } from "~seed/demo/world/world";
import type { FilledReport, FormData, IndicatorData, PlanData, TaskData } from "~seed/demo/world/world-data";

const SEEDS = new URL("../../../shared/seeds/", import.meta.url).pathname;

const tasks = world.plans.flatMap((plan) => plan.tasks);
const forms = world.plans.flatMap((plan) => plan.forms);
const agencyKeys = new Set(world.agencies.map(({ key }) => key));
const groupKeys = new Set(world.groups.map(({ key }) => key));
const period = (plan: PlanData) => ({ from: calendarDate(plan.period.from), to: calendarDate(plan.period.to) });

const planOf = (taskKey: string) => world.plans.find((plan) => plan.tasks.some(({ key }) => key === taskKey));
const taskOf = (key: string) => tasks.find((task) => task.key === key);
const formOfTask = (key: string) => forms.find((form) => form.key === taskOf(key)?.form);
const groupOf = (key: string) => world.groups.find((group) => group.key === key);

const repeated = (keys: string[]) => keys.filter((key, position) => keys.indexOf(key) !== position);

function leadsAt(task: TaskData, day: string): string[] {
  return task.leads.flatMap((lead) =>
    lead.startsWith("group:")
      ? (groupOf(lead.slice(6))?.members ?? [])
          .filter(({ from, to }) => from <= day && (!to || day < to))
          .map(({ agency }) => agency)
      : [lead],
  );
}

function allTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.flatMap(allTexts);
  return value && typeof value === "object" ? Object.values(value).flatMap(allTexts) : [];
}

const weekendsOnly = { calendar: workCalendar([]), policy: defaultDeadlinePolicy };

describe("the demo world", () => {
  it("gives every agency, group, account, plan, passage, task, target and form a key of its own", () => {
    const { agencies, groups, accounts, plans } = world;
    const passages = plans.flatMap((plan) => plan.passages);
    const targets = plans.flatMap((plan) => plan.targets);
    for (const keyed of [agencies, groups, accounts, plans, passages, tasks, targets, forms]) {
      expect(repeated(keyed.map(({ key }) => key))).toEqual([]);
    }
    for (const unique of [agencies.map(({ code }) => code), accounts.map(({ email }) => email)]) {
      expect(repeated(unique)).toEqual([]);
    }
    for (const form of forms) {
      expect(repeated(flatten(form.indicators).map(({ key }) => key))).toEqual([]);
      expect(repeated(form.outline.map(({ code }) => code))).toEqual([]);
    }
  });

  it("names no agency, group, form, passage or indicator that is not there", () => {
    const unknown: string[] = [];
    const needs = (kind: string, key: string | null | undefined, known: boolean) =>
      key && !known && unknown.push(`${kind} ${key}`);
    for (const { parent, successor } of world.agencies) {
      needs("parent", parent, agencyKeys.has(parent ?? ""));
      needs("successor", successor, agencyKeys.has(successor ?? ""));
    }
    for (const { owner, members } of world.groups) {
      for (const key of [owner, ...members.map(({ agency }) => agency)]) needs("agency", key, agencyKeys.has(key));
    }
    for (const { agency } of world.accounts) needs("agency", agency, agencyKeys.has(agency));
    for (const plan of world.plans) {
      const passages = new Set(plan.passages.map(({ key }) => key));
      const indicators = new Set(plan.forms.flatMap((form) => flatten(form.indicators)).map(({ key }) => key));
      for (const key of [plan.issuer, plan.standing]) needs("agency", key, agencyKeys.has(key));
      needs(
        "plan",
        plan.carriesOut,
        world.plans.some(({ key }) => key === plan.carriesOut),
      );
      for (const task of plan.tasks) {
        needs("passage", task.passage, passages.has(task.passage));
        needs(
          "form",
          task.form,
          plan.forms.some(({ key }) => key === task.form),
        );
        for (const key of [task.sendTo, task.via]) needs("agency", key, agencyKeys.has(key ?? ""));
        for (const key of [...task.leads, ...(task.supports ?? [])]) {
          needs("lead", key, key.startsWith("group:") ? groupKeys.has(key.slice(6)) : agencyKeys.has(key));
        }
      }
      for (const { passage, measure } of plan.targets) {
        needs("passage", passage, passages.has(passage));
        if ("indicator" in measure) needs("indicator", measure.indicator, indicators.has(measure.indicator));
        if ("of" in measure) needs("indicator", measure.of, indicators.has(measure.of));
        if (measure.kind === "share-completed")
          needs(
            "task",
            measure.task,
            plan.tasks.some(({ key }) => key === measure.task),
          );
      }
    }
    expect(unknown).toEqual([]);
  });

  it("is written in composed Unicode (NFC)", () => {
    expect(allTexts(world).filter((text) => text !== text.normalize("NFC"))).toEqual([]);
  });

  it("has 9 districts in Lào Cai, 21 in Nghệ An and 38 communes and wards in Lai Châu", () => {
    const ofGroup = (key: string) => groupOf(key)?.members.map(({ agency }) => agency) ?? [];
    expect(ofGroup("lc-huyen")).toHaveLength(9);
    expect(ofGroup("na-huyen")).toHaveLength(21);
    expect(ofGroup("lch-xa")).toHaveLength(38);
  });

  it("ends the district level with 30 June 2025 and keeps no ended parent above a living agency", () => {
    const districts = world.agencies.filter(({ level }) => level === "district");
    expect(districts.filter(({ validTo }) => !validTo || validTo > "2025-07-01")).toEqual([]);
    const parentOf = (key: string | null) => world.agencies.find((agency) => agency.key === key);
    const orphans = world.agencies.filter(({ parent, validTo }) => {
      const end = parentOf(parent)?.validTo;
      return end && (!validTo || validTo > end);
    });
    expect(orphans.map(({ key }) => key)).toEqual([]);
  });

  it("passes each ended agency on to one that lives when it ends", () => {
    for (const agency of world.agencies) {
      const successor = world.agencies.find(({ key }) => key === agency.successor);
      if (!agency.validTo || !successor) continue;
      expect(successor.validFrom <= agency.validTo, agency.key).toBe(true);
      expect(!successor.validTo || agency.validTo < successor.validTo, agency.key).toBe(true);
    }
  });
});

describe("the plans", () => {
  it("name real days, and deadlines that can be resolved", () => {
    for (const plan of world.plans) {
      const days = [
        plan.issuedOn,
        plan.effectiveOn,
        plan.period.from,
        plan.period.to,
        plan.cutOffOn,
        plan.assignOnlyOccurrencesDueUntil,
      ];
      for (const day of days) if (day) expect(isCalendarDate(day), day).toBe(true);
      for (const { key, deadline } of plan.tasks) {
        expect(deadline.words.trim(), key).not.toBe("");
        if (deadline.kind === "periodic") {
          expect(occurrencesOf(deadline, period(plan), weekendsOnly).length, key).toBeGreaterThan(0);
        } else expect(() => resolveDeadline(deadline, weekendsOnly), key).not.toThrow();
      }
    }
  });

  it("give every task a lead that exists on the day the plan takes effect", () => {
    for (const plan of world.plans) {
      for (const task of plan.tasks) {
        const leads = leadsAt(task, plan.effectiveOn);
        expect(leads.length, task.key).toBeGreaterThan(0);
        expect(repeated(leads), task.key).toEqual([]);
        const living = world.agencies.filter(
          ({ validFrom, validTo }) => validFrom <= plan.effectiveOn && (!validTo || plan.effectiveOn < validTo),
        );
        expect(leads.filter((key) => !living.some((agency) => agency.key === key))).toEqual([]);
      }
    }
  });

  it("hold plan 188's fifteen blocks, of which the fourteenth is missing, and Lai Châu's fourteen", () => {
    const blocks = (key: string) =>
      (world.plans.find((plan) => plan.key === key)?.passages ?? [])
        .map(({ code }) => /^IV\.(\d+)$/.exec(code)?.[1])
        .filter((block) => block !== undefined)
        .map(Number);
    expect(blocks("plan-188")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 16]);
    expect(blocks("plan-laichau")).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    for (const plan of world.plans.filter(({ key }) => key === "plan-188" || key === "plan-laichau")) {
      const used = new Set(plan.tasks.map(({ passage }) => passage));
      const unused = plan.passages.filter(({ code, key }) => /^IV\.\d+$/.test(code) && !used.has(key));
      expect(unused).toEqual([]);
    }
  });

  it("carry the targets as they are stated", () => {
    const stated = (key: string) => world.plans.find((plan) => plan.key === key)?.targets.map(({ value }) => value);
    expect(stated("plan-188")).toEqual([100, null, 323, 100, null, null]);
    expect(stated("plan-laichau")).toEqual([100, 90, 70, 100, 100, 95, 80, 60]);
  });
});

describe("the forms", () => {
  const rowsOf = (form: FormData | undefined) => flatten(form?.indicators ?? []);
  const form142 = forms.find(({ key }) => key === "bieu-142");

  it("hold every row of plan 142's annex, with its number 2.1 printed twice", () => {
    const rows = rowsOf(form142);
    expect(rows.filter(({ kind }) => kind === "heading")).toHaveLength(19);
    expect(rows.filter(({ kind }) => kind !== "heading")).toHaveLength(78);
    expect(rows.filter(({ code }) => code === "2.1")).toHaveLength(2);
  });

  it.runIf(existsSync(SEEDS))("print the labels of plan 142's annex in its own order", () => {
    const annex = readSeed("000").split("BIỂU TỔNG HỢP SỐ LIỆU")[1] ?? "";
    const printed = annex
      .split("Lưu ý:")[0]
      ?.split("\n")
      .map((line) => line.trim())
      .filter((line) => /^([-+*]|\d+(\.\d+)*\.|[AB]\.)\s/.test(line))
      .map((line) =>
        plain(line.replace(/^([-+*]|\d+(\.\d+)*\.|[AB]\.)\s+/, "").replace(/ \((đơn vị tính %|Có hoặc không)\)$/, "")),
      );
    expect(rowsOf(form142).map(({ label }) => plain(label))).toEqual(printed);
  });

  it.runIf(existsSync(SEEDS))("hold every row of Bắc Kạn's annex", () => {
    const table = plain(readSeed("003").split("BIỂU TỔNG HỢP THỐNG KÊ")[1] ?? "").replaceAll(" ", "");
    const missing = rowsOf(forms.find(({ key }) => key === "bieu-bac-kan-2024"))
      .map(({ label }) => plain(label.replace(/ \(tỷ lệ\)$/, "")).replaceAll(" ", ""))
      .filter((label) => !table.includes(label));
    // Three slips of the scan ("các minh", "giám", "để phát sinh") are put right in ours.
    expect(missing).toHaveLength(3);
  });

  it("ask for breakdowns only below a total, and say how the parts relate to it", () => {
    for (const row of forms.flatMap((form) => rowsOf(form))) {
      expect(Boolean(row.parts), row.key).toBe(row.kind !== "heading" && Boolean(row.children));
      if (row.parts) expect(row.partsSeverity, row.key).toBeDefined();
    }
  });
});

describe("the filled reports", () => {
  const filed = world.history.flatMap((step) =>
    step.report ? [{ ...step.on, report: step.report, form: formOfTask(step.on.task) }] : [],
  );

  it("answer every row of their form, in the kind of that row, and every narrative section", () => {
    for (const { task, agency, report, form } of filed) {
      const rows = flatten(form?.indicators ?? []).filter(({ kind }) => kind !== "heading");
      expect(Object.keys(report.values).sort(), `${task} ${agency}`).toEqual(rows.map(({ key }) => key).sort());
      for (const row of rows) expect(isOfKind(row, report), `${agency} ${row.key}`).toBe(true);
      const codes = form?.outline.map(({ code }) => code) ?? [];
      const leaves = codes.filter((code) => !codes.some((other) => other.startsWith(`${code}.`)));
      expect(Object.keys(report.narrative).sort(), agency).toEqual(leaves.sort());
    }
  });

  it("add up, except Bắc Kạn's establishments and inspection teams, which stand as they were reported", () => {
    const wrong = filed.flatMap(({ agency, report, form }) =>
      contradictions(form?.indicators ?? [], report).map((key) => `${agency} ${key}`),
    );
    expect(wrong).toEqual(["bk-h-bac-kan bk11-co-so", "bk-h-bac-kan bk23-doi"]);
  });

  it("keep Bắc Kạn's figures: 108 establishments against 74 + 17 + 18, and 19.810 people told", () => {
    const { values } = world.reports.bacKan;
    expect(values["bk11-co-so"]).toEqual({ state: "value", number: 108 });
    expect(["bk11-luu-tru", "bk11-karaoke", "bk11-loai-khac"].map((key) => values[key])).toEqual(
      [74, 17, 18].map((number) => ({ state: "value", number })),
    );
    expect(values["bk11-vu-truong"]).toEqual({ state: "dash" });
    expect(values["bk21-nguoi"]).toEqual({ state: "value", number: 19_810 });
    expect(values["bk23-xu-ly"]).toEqual({ state: "value", number: 0 });
    expect(world.reports.bacKan.explanation).toBeTruthy();
  });

  it("are the same each time they are made, for any agency that may report", () => {
    const members = (key: string) => groupOf(key)?.members.map(({ agency }) => agency) ?? [];
    const addsUp = (form: string, fill: (agency: string) => FilledReport) => (agency: string) => {
      expect(fill(agency)).toEqual(fill(agency));
      expect(contradictions(forms.find(({ key }) => key === form)?.indicators ?? [], fill(agency)), agency).toEqual([]);
    };
    members("lc-huyen").forEach(addsUp("bieu-142", fill142));
    members("na-huyen").forEach(addsUp("bieu-188", fill188));
    [...members("lch-xa"), ...members("lch-so-nganh")].forEach(addsUp("bieu-lai-chau", fillLaiChau));
  });
});

describe("the history", () => {
  it("runs in order of time, after the plan takes effect, by people who have an account", () => {
    const accounts = new Set(world.accounts.map(({ key }) => key));
    const times = world.history.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    for (const step of world.history) {
      expect(step.at).toMatch(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/);
      expect(accounts.has(step.who), step.who).toBe(true);
      expect(step.at.slice(0, 10) > (planOf(step.on.task)?.effectiveOn ?? "9999"), `${step.at} ${step.who}`).toBe(true);
    }
  });

  it("touches only assignments that exist, with a period for periodic tasks alone", () => {
    for (const { on } of world.history) {
      const [task, plan] = [taskOf(on.task), planOf(on.task)];
      expect(leadsAt(task as TaskData, plan?.effectiveOn ?? ""), `${on.task} ${on.agency}`).toContain(on.agency);
      expect(Boolean(on.period), on.task).toBe(task?.deadline.kind === "periodic");
    }
  });

  it("never submits what was not saved, and never decides on what was not submitted", () => {
    const last = new Map<string, string>();
    const needs: Record<string, string[]> = {
      submit: ["save-report"],
      accept: ["submit"],
      return: ["submit"],
      confirm: ["complete-request"],
      "complete-request": ["evidence"],
    };
    for (const step of world.history) {
      const key = `${step.on.task} ${step.on.agency} ${step.on.period ?? ""}`;
      const before = needs[step.do];
      if (before) expect(before, `${step.at} ${key}`).toContain(last.get(key));
      if (step.do === "return") expect(step.text).toBeTruthy();
      if (step.do !== "note" && step.do !== "directive") last.set(key, step.do);
    }
  });

  it("leaves Si Ma Cai silent, Sa Pa with nothing after 29 June 2020 and Văn Bàn returned", () => {
    const of = (agency: string) => world.history.filter((step) => step.on.agency === agency);
    expect(of("lc-h-si-ma-cai")).toEqual([]);
    expect(of("lc-h-sa-pa").map((step) => step.do)).toEqual(["note"]);
    expect(of("lc-h-sa-pa").every(({ at }) => at < "2020-06-30")).toBe(true);
    expect(of("lc-h-van-ban").at(-1)?.do).toBe("return");
  });
});

describe("the wording", () => {
  const ours = [
    ...world.plans.flatMap((plan) => [
      ...plan.bases.map(({ about }) => about),
      ...plan.passages.map(({ words }) => words),
      ...plan.targets.map(({ text }) => text),
      ...plan.tasks.flatMap(({ text, deliverable }) => [text, deliverable ?? ""]),
      ...plan.forms.flatMap((form) => form.outline.map(({ guidance }) => guidance ?? "")),
    ]),
    ...world.history.flatMap(({ text, report }) => [text ?? "", ...allTexts(report?.narrative), report?.explanation ?? ""]),
  ];

  it.runIf(existsSync(SEEDS))("shares no run of twelve words with the documents", () => {
    const RUN = 12;
    const source = new Set(
      readdirSync(SEEDS)
        .filter((name) => name.endsWith(".txt"))
        .flatMap((name) => runsOf(readSeed(name), RUN)),
    );
    expect(source.size).toBeGreaterThan(1000);
    expect(ours.filter((text) => runsOf(text, RUN).some((run) => source.has(run)))).toEqual([]);
  });
});

function readSeed(start: string): string {
  const name = readdirSync(SEEDS).find((file) => file.startsWith(start));
  return name ? readFileSync(`${SEEDS}${name}`, "utf8").normalize("NFC") : "";
}

function plain(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim();
}

function runsOf(text: string, length: number): string[] {
  const words = plain(text).split(" ");
  return words.slice(length - 1).map((_, start) => words.slice(start, start + length).join(" "));
}

function isOfKind({ key, kind }: IndicatorData, { values }: FilledReport): boolean {
  const value = values[key];
  if (!value || value.state === "dash") return value !== undefined;
  if (kind === "yesno") return typeof value.yes === "boolean";
  if (kind === "text") return typeof value.text === "string";
  return typeof value.number === "number" && value.number >= 0 && (kind !== "number" || Number.isInteger(value.number));
}

function contradictions(indicators: readonly IndicatorData[], report: FilledReport): string[] {
  const numberOf = (key: string) => {
    const value = report.values[key];
    return value?.state === "value" ? (value.number ?? 0) : 0;
  };
  return flatten(indicators)
    .filter(({ key, parts, children }) => {
      const counted = (children ?? []).filter(({ notInSum }) => !notInSum).map((child) => numberOf(child.key));
      if (parts === "sum") return counted.reduce((sum, part) => sum + part, 0) !== numberOf(key);
      return parts === "within" && counted.some((part) => part > numberOf(key));
    })
    .map(({ key }) => key);
}
