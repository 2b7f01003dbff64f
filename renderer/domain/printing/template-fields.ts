import type { Document, Value } from '../sync/rows.ts';
import { documentKinds } from './documents.ts';
import { paperFrom } from './paper.ts';
import { partFrom, storedPart } from './stored-parts.ts';
import type { StoredTemplate, Template, TemplateRule } from './template.ts';

/** A template as the fields of its document: paper, rule and parts are a field each, so that two counters never mix two of them. */
export function templateFields(template: Template): Record<string, Value> {
  return {
    document: template.document,
    name: template.name,
    paper: { ...template.paper, margins: { ...template.paper.margins } },
    rule: template.rule.kind === 'unknown' ? template.rule.stored : { ...template.rule },
    parts: template.parts.map(storedPart),
    numbersPages: template.numbersPages,
  };
}

/**
 * A template out of its document; null if it is for a document or a paper that this version does not know. Parts and
 * rules of a newer version are kept as they came, so that saving the template again loses nothing of it.
 */
export function templateFrom({
  id,
  fields,
}: Pick<Document, 'id' | 'fields'>): Omit<StoredTemplate, 'origin'> | null {
  const document = documentKinds.find((kind) => kind === fields['document']);
  const paper = paperFrom(fields['paper']);
  const { parts, name } = fields;
  if (document === undefined || paper === null || !Array.isArray(parts)) return null;
  return {
    id,
    document,
    paper,
    name: typeof name === 'string' ? name : '',
    rule: ruleFrom(fields['rule']),
    parts: parts.map(partFrom),
    numbersPages: fields['numbersPages'] === true,
  };
}

function ruleFrom(stored: Value | undefined): TemplateRule {
  if (stored === undefined || stored === null) return { kind: 'always' };
  if (typeof stored !== 'object' || !('kind' in stored)) return { kind: 'unknown', stored };
  if (stored.kind === 'always') return { kind: 'always' };
  const category = 'category' in stored ? stored.category : undefined;
  if (stored.kind === 'category' && typeof category === 'string')
    return { kind: 'category', category };
  const tierId = 'tierId' in stored ? stored.tierId : undefined;
  if (stored.kind === 'tier' && typeof tierId === 'string') return { kind: 'tier', tierId };
  return { kind: 'unknown', stored };
}
