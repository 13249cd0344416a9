import type { APIRoute } from "astro";
import { nameShown } from "../../charts/support-curve/wording.ts";
import { toCsv } from "../../exports/csv.ts";
import { chartById, looks, SUPPORT_CURVES } from "../../site/charts.ts";

export const getStaticPaths = () => SUPPORT_CURVES.map(({ id }) => ({ params: { chart: id } }));

export const GET: APIRoute = ({ params }) => {
  const { twin } = chartById(params["chart"] ?? "");
  type Row = (typeof twin.rows)[number];
  const columns = [
    { title: "一年支出（元）", about: "", value: ({ spend }: Row) => spend },
    ...twin.columns.map((shown, n) => ({
      title: `${nameShown(shown, looks)}最多可得（元）`,
      about: "",
      value: ({ support }: Row) => support[n] ?? 0,
    })),
  ];
  return new Response(toCsv(columns, twin.rows), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
};
