import {
  deleteTemplate,
  picturesOf,
  resetTemplate,
  saveTemplate,
  takeTemplateIn,
} from '#data/printing/templates.ts';
import { useShop } from '#data/use-shop.ts';
import { readTemplateFile, templateFile } from '#domain/printing/template-file.ts';
import type { StoredTemplate } from '#domain/printing/template.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { paperName } from '#i18n/paper-name.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { showToast } from '#ui/toast.tsx';

import { useSaved } from '../use-saved.ts';
import { type DraftTemplate, templateOf } from './editor/draft-template.ts';

/** What can be done with a whole template; each says how it went, and can be taken back. */
export function useTemplateActs() {
  const shop = useShop();
  const words = useWords();
  const { t, language } = words;
  const { newAct, tellSaved } = useSaved();

  /** Whether it was kept. */
  async function save(draft: DraftTemplate): Promise<boolean> {
    const act = newAct();
    const { id } = draft;
    const wanted = { ...templateOf(draft), ...(id !== undefined && { id }) };
    const outcome = await saveTemplate(shop, wanted, act);
    // What is wrong with the words stands in the editor; only another counter's deletion comes here.
    if (outcome.ok) await tellSaved(act, t('print.setTemplateSaved'));
    else showToast({ id: 'template', kind: 'problem', title: t('print.setTemplateGone') });
    return outcome.ok;
  }

  async function putAway({ id, origin }: StoredTemplate): Promise<void> {
    const act = newAct();
    const isOwn = origin === 'own';
    const outcome = await (isOwn ? deleteTemplate : resetTemplate)(shop, id, act);
    const told = t(isOwn ? 'print.setWasDeleted' : 'print.setWasReset');
    if (outcome.ok) await tellSaved(act, told);
  }

  async function exportOne(template: StoredTemplate): Promise<void> {
    const text = templateFile(template, await picturesOf(shop, template));
    const document = printLanguage(language).words.documents[template.document];
    const paper = paperName(template.paper, words);
    const name = t('print.setFileName', { document, paper }).replace(/[\\/:*?"<>|\s]+/g, '-');
    offerDownload(`${name}.json`, new Blob([text], { type: 'application/json' }));
    showToast({ id: 'template', kind: 'done', title: t('print.setExported') });
  }

  /** The document that it is for, so that it can be shown; undefined if it was refused. */
  async function importFrom(file: File): Promise<DocumentKind | undefined> {
    const read = readTemplateFile(await file.text());
    const act = newAct();
    const kept = read.ok ? await takeTemplateIn(shop, read.value, act) : read;
    if (!read.ok || !kept.ok) {
      const kind = read.ok ? 'problem' : read.refusal.kind;
      const title = t('print.setImportFailed');
      showToast({ id: 'template', kind: 'problem', title, text: t(`print.setImport-${kind}`) });
      return undefined;
    }
    await tellSaved(act, t('print.setImportRead'));
    return read.value.template.document;
  }

  return { save, putAway, exportOne, importFrom };
}
