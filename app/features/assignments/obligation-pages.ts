// Periodic tasks are topped up in pages: many small ones together, one that a whole province answers by itself.

const mostTasks = 100;
const mostRecords = 10_000;

/** The ids of tasks in pages, in their order; a page has at most 100 tasks, and 10,000 records unless it is of one task. */
export function obligationPages(tasks: readonly { readonly id: string; readonly records: number }[]): string[][] {
  const pages: { ids: string[]; records: number }[] = [];
  for (const { id, records } of tasks) {
    const page = pages.at(-1);
    if (page && page.ids.length < mostTasks && page.records + records <= mostRecords) {
      page.ids.push(id);
      page.records += records;
    } else pages.push({ ids: [id], records });
  }
  return pages.map(({ ids }) => ids);
}
