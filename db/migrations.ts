import type { Knex } from "knex";
import * as agencies from "./migrations/001-agencies";
import * as accounts from "./migrations/002-accounts";
import * as calendarAndSettings from "./migrations/003-calendar-and-settings";
import * as audit from "./migrations/004-audit";
import * as plans from "./migrations/005-plans";
import * as forms from "./migrations/006-forms";
import * as assignments from "./migrations/007-assignments";
import * as reports from "./migrations/008-reports";
import * as formVersionsAndTargetFigures from "./migrations/009-form-versions-and-target-figures";
import * as listsAtScale from "./migrations/010-lists-at-scale";
import * as calendarChanges from "./migrations/011-calendar-changes";
import * as dueDays from "./migrations/012-due-days";
import * as extensionsAndClosings from "./migrations/013-extensions-and-closings";
import * as reportVersionsBegin from "./migrations/014-when-report-versions-begin";
import * as reminders from "./migrations/015-reminders";
import * as letters from "./migrations/018-letters";
import * as letterTemplates from "./migrations/019-letter-templates";
import * as operators from "./migrations/021-operators";
import * as planAmendments from "./migrations/026-plan-amendments";
import * as innerParts from "./migrations/027-inner-parts";
import * as calendarFeeds from "./migrations/030-calendar-feeds";
import * as urgencyMarks from "./migrations/031-urgency-marks";
import * as moreChannels from "./migrations/032-more-channels";
import * as linksOfMails from "./migrations/034-links-of-mails";
import * as acknowledgements from "./migrations/035-acknowledgements";
import * as sweepIndexes from "./migrations/038-sweep-indexes";
import * as dailyRunsAndResults from "./migrations/039-daily-runs-and-results";
import * as imports from "./migrations/040-imports";
import * as importAttempts from "./migrations/041-import-attempts";
import * as readingLeases from "./migrations/042-reading-leases";
import * as importsList from "./migrations/043-imports-list";
import * as importedReports from "./migrations/044-imported-reports";
import * as remindersOfParts from "./migrations/045-reminders-of-parts";
import * as reportWithdrawals from "./migrations/047-report-withdrawals";
import * as amendedDeadlines from "./migrations/048-amended-deadlines";
import * as knownForms from "./migrations/049-known-forms";
import * as keptLayout from "./migrations/050-kept-layout";
import * as placesOfReports from "./migrations/051-places-of-reports";
import * as agenciesInResults from "./migrations/054-agencies-in-results";
import * as agenciesOfAProvince from "./migrations/057-agencies-of-a-province";
import * as formsKeptByMark from "./migrations/058-forms-kept-by-mark";
import * as sameFile from "./migrations/059-same-file";
import * as accessVersions from "./migrations/062-access-versions";
import * as scanPictures from "./migrations/063-pictures-of-scanned-pages";
import * as planRevocations from "./migrations/064-plan-revocations";
import * as directives from "./migrations/065-directives";
import * as revokedAcceptances from "./migrations/066-revoked-acceptances";
import * as amendmentClauses from "./migrations/067-amendment-clauses";

type Migration = { name: string; up(db: Knex): Promise<void>; down(db: Knex): Promise<void> };

const migrations: readonly Migration[] = [
  { name: "001-agencies", up: agencies.up, down: agencies.down },
  { name: "002-accounts", up: accounts.up, down: accounts.down },
  { name: "003-calendar-and-settings", up: calendarAndSettings.up, down: calendarAndSettings.down },
  { name: "004-audit", up: audit.up, down: audit.down },
  { name: "005-plans", up: plans.up, down: plans.down },
  { name: "006-forms", up: forms.up, down: forms.down },
  { name: "007-assignments", up: assignments.up, down: assignments.down },
  { name: "008-reports", up: reports.up, down: reports.down },
  {
    name: "009-form-versions-and-target-figures",
    up: formVersionsAndTargetFigures.up,
    down: formVersionsAndTargetFigures.down,
  },
  { name: "010-lists-at-scale", up: listsAtScale.up, down: listsAtScale.down },
  { name: "011-calendar-changes", up: calendarChanges.up, down: calendarChanges.down },
  { name: "012-due-days", up: dueDays.up, down: dueDays.down },
  { name: "013-extensions-and-closings", up: extensionsAndClosings.up, down: extensionsAndClosings.down },
  { name: "014-when-report-versions-begin", up: reportVersionsBegin.up, down: reportVersionsBegin.down },
  { name: "015-reminders", up: reminders.up, down: reminders.down },
  { name: "018-letters", up: letters.up, down: letters.down },
  { name: "019-letter-templates", up: letterTemplates.up, down: letterTemplates.down },
  { name: "021-operators", up: operators.up, down: operators.down },
  { name: "026-plan-amendments", up: planAmendments.up, down: planAmendments.down },
  { name: "027-inner-parts", up: innerParts.up, down: innerParts.down },
  { name: "030-calendar-feeds", up: calendarFeeds.up, down: calendarFeeds.down },
  { name: "031-urgency-marks", up: urgencyMarks.up, down: urgencyMarks.down },
  { name: "032-more-channels", up: moreChannels.up, down: moreChannels.down },
  { name: "034-links-of-mails", up: linksOfMails.up, down: linksOfMails.down },
  { name: "035-acknowledgements", up: acknowledgements.up, down: acknowledgements.down },
  { name: "038-sweep-indexes", up: sweepIndexes.up, down: sweepIndexes.down },
  { name: "039-daily-runs-and-results", up: dailyRunsAndResults.up, down: dailyRunsAndResults.down },
  { name: "040-imports", up: imports.up, down: imports.down },
  { name: "041-import-attempts", up: importAttempts.up, down: importAttempts.down },
  { name: "042-reading-leases", up: readingLeases.up, down: readingLeases.down },
  { name: "043-imports-list", up: importsList.up, down: importsList.down },
  { name: "044-imported-reports", up: importedReports.up, down: importedReports.down },
  { name: "045-reminders-of-parts", up: remindersOfParts.up, down: remindersOfParts.down },
  { name: "047-report-withdrawals", up: reportWithdrawals.up, down: reportWithdrawals.down },
  { name: "048-amended-deadlines", up: amendedDeadlines.up, down: amendedDeadlines.down },
  { name: "049-known-forms", up: knownForms.up, down: knownForms.down },
  { name: "050-kept-layout", up: keptLayout.up, down: keptLayout.down },
  { name: "051-places-of-reports", up: placesOfReports.up, down: placesOfReports.down },
  { name: "054-agencies-in-results", up: agenciesInResults.up, down: agenciesInResults.down },
  { name: "057-agencies-of-a-province", up: agenciesOfAProvince.up, down: agenciesOfAProvince.down },
  { name: "058-forms-kept-by-mark", up: formsKeptByMark.up, down: formsKeptByMark.down },
  { name: "059-same-file", up: sameFile.up, down: sameFile.down },
  { name: "062-access-versions", up: accessVersions.up, down: accessVersions.down },
  { name: "063-pictures-of-scanned-pages", up: scanPictures.up, down: scanPictures.down },
  { name: "064-plan-revocations", up: planRevocations.up, down: planRevocations.down },
  { name: "065-directives", up: directives.up, down: directives.down },
  { name: "066-revoked-acceptances", up: revokedAcceptances.up, down: revokedAcceptances.down },
  { name: "067-amendment-clauses", up: amendmentClauses.up, down: amendmentClauses.down },
];

// A list instead of a folder: the same in the server, under the test runner and in a bundle.
const migrationSource: Knex.MigrationSource<Migration> = {
  getMigrations: async () => [...migrations],
  getMigrationName: (migration) => migration.name,
  getMigration: async (migration) => migration,
};

/** Brings the schema up to date. @returns the names of the migrations that ran, oldest first. */
export async function migrateUp(db: Knex): Promise<string[]> {
  const [, names] = (await db.migrate.latest({ migrationSource })) as [number, string[]];
  return names;
}

/** Names of all migrations that the code has, oldest first. */
export const migrationNames: readonly string[] = migrations.map((migration) => migration.name);

/** Brings an empty database to the schema that had exactly the migrations up to and including `last`. */
export async function migrateTo(db: Knex, last: string): Promise<void> {
  for (const _step of migrationNames.slice(0, migrationNames.indexOf(last) + 1)) await db.migrate.up({ migrationSource });
}

/** Takes every migration back, newest first. */
export async function migrateDown(db: Knex): Promise<void> {
  await db.migrate.rollback({ migrationSource }, true);
}

/** Names of the migrations that the code has and the database lacks. Only reads. */
export async function pendingMigrations(db: Knex): Promise<string[]> {
  const table = "knex_migrations";
  const done: { name: string }[] = (await db.schema.hasTable(table)) ? await db(table).select("name") : [];
  return migrationNames.filter((name) => !done.some((row) => row.name === name));
}
