import { type FormReading, formValues, PROJECT_ROWS, readForm, type Typed } from "../decide/form-entry.ts";
import type { Profile } from "../domain/profile.ts";

type Input = HTMLInputElement | HTMLSelectElement;
const inputs = (form: HTMLFormElement): Input[] => [...form.querySelectorAll<Input>("[data-input]")];

/** A choice's value is how the address writes it; what it means is beside it. */
function answerIn(input: Input | undefined): string {
  if (input instanceof HTMLSelectElement) return input.selectedOptions[0]?.dataset["value"] ?? "";
  if (!input) return "";
  return input.type === "checkbox" ? (input.checked ? "true" : "") : input.value;
}

function setValue(input: Input, value: string): void {
  if (input instanceof HTMLSelectElement) {
    const option = [...input.options].find((one) => (one.dataset["value"] ?? "") === value);
    input.selectedIndex = option?.index ?? 0;
  } else if (input.type === "checkbox") input.checked = value === "true";
  else input.value = value;
}

/** Room for more projects than the form starts with. */
function makeRows(form: HTMLFormElement, wanted: number): void {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-row]")];
  const last = rows.at(-1);
  for (let n = rows.length; last && n < wanted; n++) {
    const row = last.cloneNode(true) as HTMLElement;
    row.dataset["row"] = String(n);
    row.setAttribute("aria-label", `第 ${n + 1} 个项目`);
    for (const input of row.querySelectorAll<Input>("[data-input]"))
      input.dataset["input"] = (input.dataset["input"] ?? "").replace(/\.\d+\./, `.${n}.`);
    [...form.querySelectorAll("[data-row]")].at(-1)?.after(row);
  }
}

/** What stands in the form. */
export function readFields(form: HTMLFormElement): FormReading {
  const byName = new Map(inputs(form).map((input) => [input.dataset["input"] ?? "", input]));
  const typed: Typed = (name) => answerIn(byName.get(name));
  return readForm(typed, form.querySelectorAll("[data-row]").length);
}

/** Shows a profile in the form; a theme with an answer is opened. */
export function fillFields(form: HTMLFormElement, profile: Profile): void {
  makeRows(form, Math.max(PROJECT_ROWS, profile.scienceProjects?.length ?? 0));
  const values = formValues(profile);
  for (const input of inputs(form)) setValue(input, values.get(input.dataset["input"] ?? "") ?? "");
  for (const theme of form.querySelectorAll<HTMLDetailsElement>("[data-theme]"))
    if (answered(theme) > 0) theme.open = true;
}

const answered = (theme: Element): number =>
  [...theme.querySelectorAll<HTMLElement>("[data-field]")].filter((field) =>
    [...field.querySelectorAll<Input>("[data-input]")].some((input) => answerIn(input) !== ""),
  ).length;

/** Says beside each field what is wrong with it, and on each theme how many of its questions are answered. */
export function showProblems(form: HTMLFormElement, { problems }: FormReading): void {
  for (const field of form.querySelectorAll<HTMLElement>("[data-field]")) {
    const problem = [...problems].find(([key]) => key === field.dataset["field"])?.[1];
    const said = field.querySelector<HTMLElement>(".field-error");
    for (const input of field.querySelectorAll<Input>("[data-input]")) {
      if (problem === undefined) input.removeAttribute("aria-invalid");
      else input.setAttribute("aria-invalid", "true");
    }
    if (!said) continue;
    said.hidden = problem === undefined;
    if (said.textContent !== (problem ?? "")) said.textContent = problem ?? "";
  }
  for (const theme of form.querySelectorAll<HTMLElement>("[data-theme]")) {
    const count = theme.querySelector("[data-count]");
    const n = answered(theme);
    if (count) count.textContent = n > 0 ? `（填了 ${n} 项）` : "";
  }
}
