import { agenciesTable } from "./agencies-table.ts";
import { amountsTable } from "./amounts-table.ts";
import { clausesTable, documentsTable } from "./document-tables.ts";
import { measuresTable } from "./measures-table.ts";
import type { Table } from "./table.ts";
import { requirementsTable, targetsTable } from "./target-tables.ts";

/** Every table that can be downloaded, in the order of the data page. */
export const TABLES: readonly Table[] = [
  documentsTable,
  clausesTable,
  measuresTable,
  amountsTable,
  targetsTable,
  requirementsTable,
  agenciesTable,
];
