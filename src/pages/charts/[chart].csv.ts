import type { APIRoute } from "astro";
import { cellValue } from "../../charts/chart.ts";
import { nameShown } from "../../charts/support-curve/wording.ts";
import { PROFILE_LABELS } from "../../domain/labels.ts";
import { toCsv } from "../../exports/csv.ts";
import { CHARTS, chartById, isCurve, looks, plainChartById } from "../../site/charts.ts";

export const getStaticPaths = () => CHARTS.map(({ id }) => ({ params: { chart: id } }));

function curve(id: string): string {
  const { twin, key } = chartById(id);
  type Row = (typeof twin.rows)[number];
  const columns = [
    { title: `${PROFILE_LABELS[key]}（元）`, about: "", value: ({ spend }: Row) => spend },
    ...twin.columns.map((shown, n) => ({
      title: `${nameShown(shown, looks)}最多可得（元）`,
      about: "",
      value: ({ support }: Row) => support[n] ?? 0,
    })),
  ];
  return toCsv(columns, twin.rows);
}

function plain(id: string): string {
  const { table } = plainChartById(id);
  const columns = table.columns.map(({ title }, n) => ({
    title,
    about: "",
    value: (row: (typeof table.rows)[number]) => cellValue(row[n] ?? ""),
  }));
  return toCsv(columns, table.rows);
}

export const GET: APIRoute = ({ params }) => {
  const id = params["chart"] ?? "";
  return new Response(isCurve(id) ? curve(id) : plain(id), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
