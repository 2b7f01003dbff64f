import { type CareRuleDraft, careRuleFrom, checkRule } from '../care/care-rule.ts';
import { type CareSettings, careSettingsFrom } from '../care/care-settings.ts';
import { checkTemplate } from '../care/greeting-template.ts';
import { type Greeting, greetingFrom } from '../care/greeting.ts';
import { type CustomField, customKinds } from '../customers/custom-field.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { isRecord } from '../kernel/setting-readers.ts';
import { toRowId } from '../kernel/units.ts';
import { fieldsOf, programFrom } from '../loyalty/program-settings.ts';
import type { LoyaltyProgram } from '../loyalty/program.ts';
import { checkPrintTemplate } from '../printing/check-template.ts';
import { isPictureAddress } from '../printing/fill-part.ts';
import { templateFields, templateFrom } from '../printing/template-fields.ts';
import type { Template } from '../printing/template.ts';
import type { Fields, Value } from '../sync/rows.ts';

/** Everything an owner decided, and nobody's name: what a second shop or a new computer begins with. */
export type SettingsFile = {
  /** What stands on paper: name, phone, address and so on. */
  readonly shop: Readonly<Record<string, string>>;
  /** The data address of the shop's sign. */
  readonly logo: string | null;
  readonly categoryCare: Readonly<Record<string, string>>;
  readonly program: LoyaltyProgram;
  readonly care: CareSettings;
  readonly tags: readonly { readonly name: string; readonly colour: string }[];
  readonly fields: readonly Omit<CustomField, 'id'>[];
  readonly rules: readonly CareRuleDraft[];
  readonly greetings: readonly Omit<Greeting, 'id' | 'origin'>[];
  /** The shop's words in the place of the app's, by the app's names. */
  readonly changedGreetings: Readonly<Record<string, string>>;
  readonly templates: readonly Template[];
  readonly changedTemplates: Readonly<Record<string, Template>>;
  /** Data addresses of the pictures that stand in templates. */
  readonly pictures: Readonly<Record<string, string>>;
};

export type SettingsFileRefusal =
  | { readonly kind: 'too-large' }
  /** Another file altogether, or a damaged one. */
  | { readonly kind: 'no-settings' }
  | { readonly kind: 'newer'; readonly version: number };

const format = 'regulars-settings';
const version = 1;
/** A sign, a few pictures and two hundred templates; counted in letters. */
const mostLetters = 20_000_000;
/** More of one kind no screen could show. */
const mostOfAKind = 1_000;

/** The settings as the text of a file, to be read by people as well. */
export function settingsFileText(file: SettingsFile): string {
  const content = {
    format,
    version,
    ...file,
    program: fieldsOf(file.program),
    templates: file.templates.map(templateFields),
    changedTemplates: Object.fromEntries(
      Object.entries(file.changedTemplates).map(([id, one]) => [id, templateFields(one)]),
    ),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * Reads such a file. What in it no shop could work by is left out, as it is where it lies damaged in the shop itself; a
 * file of a newer version or of another kind is refused whole.
 */
export function readSettingsFile(text: string): Result<SettingsFile, SettingsFileRefusal> {
  if (text.length > mostLetters) return refuse({ kind: 'too-large' });
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== format) return refuse({ kind: 'no-settings' });
  const found = file['version'];
  if (typeof found !== 'number' || !Number.isInteger(found)) return refuse({ kind: 'no-settings' });
  if (found > version) return refuse({ kind: 'newer', version: found });
  const pictures = textsIn(file['pictures']);
  return accept({
    shop: textsIn(file['shop']),
    logo: isPictureAddress(file['logo']) ? file['logo'] : null,
    categoryCare: textsIn(file['categoryCare']),
    program: programFrom(fieldsIn(file['program'])),
    care: careSettingsFrom(fieldsIn(file['care'])),
    tags: listIn(file['tags'], tagIn),
    fields: listIn(file['fields'], customFieldIn),
    rules: listIn(file['rules'], ruleIn),
    greetings: listIn(file['greetings'], greetingIn),
    changedGreetings: Object.fromEntries(
      Object.entries(textsIn(file['changedGreetings'])).filter(([, one]) => checkTemplate(one).ok),
    ),
    templates: listIn(file['templates'], templateIn),
    changedTemplates: Object.fromEntries(
      Object.entries(fieldsIn(file['changedTemplates'])).flatMap(([id, one]) => {
        const template = templateIn(one);
        return template === null ? [] : [[id, template] as const];
      }),
    ),
    pictures: Object.fromEntries(
      Object.entries(pictures).filter(([, address]) => isPictureAddress(address)),
    ),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever it is, it holds no settings: the one thing that the caller asks.
    return undefined;
  }
}

function listIn<One>(value: unknown, read: (one: unknown) => One | null): readonly One[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostOfAKind).flatMap((one: unknown) => read(one) ?? []);
}

function tagIn(value: unknown): SettingsFile['tags'][number] | null {
  const { name = '', colour = '' } = textsIn(value);
  return name.trim() === '' ? null : { name: name.trim().slice(0, 60), colour };
}

function customFieldIn(value: unknown): SettingsFile['fields'][number] | null {
  if (!isRecord(value)) return null;
  const name = typeof value['name'] === 'string' ? value['name'].trim() : '';
  const kind = customKinds.find((one) => one === value['kind']);
  const choices = Array.isArray(value['choices'])
    ? value['choices'].filter((one) => typeof one === 'string')
    : [];
  return name === '' || kind === undefined ? null : { name, kind, choices };
}

/** Whose task it is stays behind, and so does a rule about one product: both name what another shop has not. */
function ruleIn(value: unknown): CareRuleDraft | null {
  const rule = careRuleFrom({ id: toRowId('file'), fields: fieldsIn(value) });
  if (rule === null || rule.trigger.kind === 'productSale') return null;
  const { id: _, ...draft } = { ...rule, staffId: null };
  const checked = checkRule(draft);
  return checked.ok ? checked.value : null;
}

function greetingIn(value: unknown): SettingsFile['greetings'][number] | null {
  const greeting = greetingFrom({ id: toRowId('file'), fields: fieldsIn(value) });
  if (greeting === null || !checkTemplate(greeting.text, greeting.occasion).ok) return null;
  const { occasion, language, tone, text } = greeting;
  return { occasion, language, tone, text };
}

function templateIn(value: unknown): Template | null {
  const read = templateFrom({ id: toRowId('file'), fields: fieldsIn(value) });
  if (read === null) return null;
  const { document, name, paper, numbersPages, parts, rule } = read;
  const checked = checkPrintTemplate({ document, name, paper, numbersPages, parts, rule });
  return checked.ok ? checked.value : null;
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const texts = Object.entries(value).filter(
    (one): one is [string, string] => typeof one[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function fieldsIn(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** What JSON brought is made of nothing but values. */
function isFields(value: unknown): value is Fields & Readonly<Record<string, Value>> {
  return isRecord(value);
}
