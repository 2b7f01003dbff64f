import { type Result, accept, refuse } from '../kernel/result.ts';
import { type RowId, toRowId } from '../kernel/units.ts';
import { isRecord } from '../kernel/setting-readers.ts';
import type { Fields, Value } from '../sync/rows.ts';
import { type PrintTemplateProblem, checkPrintTemplate } from './check-template.ts';
import { isPictureAddress } from './fill-part.ts';
import { templateFields, templateFrom } from './template-fields.ts';
import type { Part, Template } from './template.ts';

/** A template that came from a file, with the pictures that stand in it. */
export type ImportedTemplate = {
  readonly template: Template;
  /** Data addresses by the ids that the template's parts name them with; kept under ids of this shop's own when it is saved. */
  readonly pictures: ReadonlyMap<RowId, string>;
};

export type TemplateFileRefusal =
  | { readonly kind: 'too-large'; readonly mostBytes: number }
  /** Another file altogether, or a damaged one. */
  | { readonly kind: 'no-template' }
  /** Of a newer version of the app. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'problem'; readonly problem: PrintTemplateProblem };

const format = 'regulars-print-template';
const version = 1;
/** A few photographs; a file that is larger is no template. Counted in letters, of which a file has no more than bytes. */
const mostBytes = 4_000_000;

/** A template as the text of a file, with its pictures, for another shop or another computer. A rule by category or tier stays behind: it names things of this shop. */
export function templateFile(template: Template, pictures: ReadonlyMap<RowId, string>): string {
  const used = template.parts.flatMap((part) =>
    part.kind === 'picture' && part.pictureId !== null ? [part.pictureId] : [],
  );
  const carried = [...new Set(used)].flatMap((id) => {
    const address = pictures.get(id);
    return address === undefined ? [] : [[id, address] as const];
  });
  const fields = templateFields({ ...template, rule: { kind: 'always' } });
  return `${JSON.stringify({ format, version, template: fields, pictures: Object.fromEntries(carried) }, null, 2)}\n`;
}

/**
 * Reads such a file. Refused whole, with the reason: a file of a newer version or another kind, one over 4 MB, and a
 * template that could not be saved here either. Pictures of other kinds than PNG, JPEG, WebP and GIF are left out.
 */
export function readTemplateFile(text: string): Result<ImportedTemplate, TemplateFileRefusal> {
  if (text.length > mostBytes) return refuse({ kind: 'too-large', mostBytes });
  const file = parsed(text);
  if (!isRecord(file) || file['format'] !== format) return refuse({ kind: 'no-template' });
  const found = file['version'];
  if (typeof found !== 'number' || !Number.isInteger(found)) return refuse({ kind: 'no-template' });
  if (found > version) return refuse({ kind: 'newer', version: found });
  const read = isFields(file['template'])
    ? templateFrom({ id: toRowId('file'), fields: file['template'] })
    : null;
  if (read === null) return refuse({ kind: 'no-template' });
  const pictures = picturesIn(file['pictures']);
  const { document, name, paper, numbersPages } = read;
  const parts = read.parts.map((part) => withPictureOf(part, pictures));
  const checked = checkPrintTemplate({
    document,
    name,
    paper,
    numbersPages,
    parts,
    rule: { kind: 'always' },
  });
  return checked.ok
    ? accept({ template: checked.value, pictures })
    : refuse({ kind: 'problem', problem: checked.refusal });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever it is, it is no template: the one thing that the caller asks.
    return undefined;
  }
}

/** What JSON brought is made of nothing but values. */
function isFields(value: unknown): value is Fields & Readonly<Record<string, Value>> {
  return isRecord(value);
}

function picturesIn(value: unknown): ReadonlyMap<RowId, string> {
  if (!isRecord(value)) return new Map();
  const pictures = Object.entries(value).flatMap(([id, address]) =>
    /^[\w:-]{1,64}$/.test(id) && isPictureAddress(address) ? [[toRowId(id), address] as const] : [],
  );
  return new Map(pictures);
}

/** A picture that did not come along is to be chosen anew. */
function withPictureOf(part: Part, pictures: ReadonlyMap<RowId, string>): Part {
  if (part.kind !== 'picture' || part.pictureId === null) return part;
  return pictures.has(part.pictureId) ? part : { ...part, pictureId: null };
}
