import {
  accessibilityUrl,
  agenciesUrl,
  changesUrl,
  chartsUrl,
  compareUrl,
  dataUrl,
  decideUrl,
  glossaryUrl,
  homeUrl,
  methodUrl,
  policiesUrl,
  qualityUrl,
  searchUrl,
  targetsUrl,
  timelineUrl,
} from "./urls.ts";

/** The part of the site a page belongs to. */
export type Section =
  | "home"
  | "decide"
  | "compare"
  | "policies"
  | "search"
  | "timeline"
  | "charts"
  | "targets"
  | "agencies"
  | "glossary"
  | "data"
  | "method"
  | "changes"
  | "quality"
  | "accessibility";

export type NavigationItem = { readonly section: Section; readonly label: string; readonly href: string };

/** What a first-time visitor looks for. */
export const MAIN_NAVIGATION: readonly NavigationItem[] = [
  { section: "home", label: "首页", href: homeUrl() },
  { section: "decide", label: "怎么选", href: decideUrl() },
  { section: "compare", label: "对比", href: compareUrl() },
  { section: "policies", label: "政策原文", href: policiesUrl() },
  { section: "search", label: "搜索", href: searchUrl() },
  { section: "timeline", label: "时间线", href: timelineUrl() },
];

/** Behind 更多 in the header, and in every footer. */
export const MORE_NAVIGATION: readonly NavigationItem[] = [
  { section: "charts", label: "图", href: chartsUrl() },
  { section: "targets", label: "政府目标", href: targetsUrl() },
  { section: "agencies", label: "责任单位", href: agenciesUrl() },
  { section: "glossary", label: "术语", href: glossaryUrl() },
  { section: "method", label: "核对方法", href: methodUrl() },
  { section: "data", label: "数据下载", href: dataUrl() },
  { section: "changes", label: "更新记录", href: changesUrl() },
  { section: "quality", label: "实测", href: qualityUrl() },
  { section: "accessibility", label: "无障碍说明", href: accessibilityUrl() },
];

/** A step of the way to a page; the last one, the page itself, has no address. */
export type Breadcrumb = { readonly label: string; readonly href?: string };
