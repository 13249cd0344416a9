import type { APIRoute, GetStaticPaths } from "astro";
import type { Table } from "../../exports/table.ts";
import { TABLES } from "../../exports/tables.ts";
import { buildDate } from "../../site/build-date.ts";
import { dataset } from "../../site/data.ts";

export const getStaticPaths = (() =>
  TABLES.map((table) => ({ params: { table: table.name }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: Table }> = ({ props }) =>
  new Response(props.table.csv({ dataset, date: buildDate }));
