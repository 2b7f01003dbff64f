import { Button, Group, NativeSelect } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef, useState } from 'react';

import { printSetupOf } from '#data/printing/print-setup.ts';
import { useShop } from '#data/use-shop.ts';
import { type DocumentKind, documentKinds } from '#domain/printing/documents.ts';
import { type StoredTemplate, templateFor } from '#domain/printing/template.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { type DraftTemplate, draftOf } from './editor/draft-template.ts';
import { TemplateEditor } from './editor/template-editor.tsx';
import classes from './printing.module.css';
import { TemplateRow } from './template-row.tsx';
import { useTemplateActs } from './use-template-acts.ts';
import { usePaperLanguage, useTemplates } from './use-templates.ts';

/** What stands on each document: the app's templates, changed where the owner likes, and more of the shop's own. */
export function TemplatesSheet() {
  const { t, language } = useWords();
  const paper = usePaperLanguage();
  const templates = useTemplates();
  const acts = useTemplateActs();
  const chooser = useRef<HTMLInputElement>(null);
  const [document, setDocument] = useState<DocumentKind>('afterSale');
  const [edited, setEdited] = useState<DraftTemplate>();
  const inUse = useTemplateInUse(templates, document);
  if (templates === undefined || paper === undefined) return null;
  const names = printLanguage(language).words.documents;
  const shown = inUseFirst(templates, document, inUse);
  const [first] = shown;

  async function take(file: File) {
    const found = await acts.importFrom(file);
    if (found !== undefined) setDocument(found);
  }

  return (
    <Sheet
      title={t('print.setTemplatesTitle')}
      hint={t('print.setTemplatesHint')}
      aside={
        <Group gap="xs" wrap="nowrap">
          <Button variant="default" onClick={() => chooser.current?.click()}>
            {t('print.setImport')}
          </Button>
          <Button onClick={() => first && setEdited(draftOf(first, true))}>
            {t('print.setNewTemplate')}
          </Button>
        </Group>
      }
    >
      <FileInput
        chooser={chooser}
        label={t('print.setImport')}
        accept="application/json,.json"
        onFile={(file) => void take(file)}
      />
      <div className={classes.choices}>
        <NativeSelect
          label={t('print.setDocument')}
          value={document}
          data={documentKinds.map((value) => ({ value, label: names[value] }))}
          onChange={({ currentTarget: { value } }) =>
            setDocument(documentKinds.find((one) => one === value) ?? 'afterSale')
          }
        />
      </div>
      <ul className={classes.list} aria-label={names[document]}>
        {shown.map((template) => (
          <TemplateRow
            key={template.id}
            template={template}
            isInUse={template.id === inUse?.id}
            onEdit={() => setEdited(draftOf(template))}
            onCopy={() => setEdited(draftOf(template, true))}
            onExport={() => void acts.exportOne(template)}
            onPutAway={() => void acts.putAway(template)}
          />
        ))}
      </ul>
      {edited !== undefined && (
        <TemplateEditor
          first={edited}
          paper={paper}
          onSave={(draft) => {
            void acts.save(draft).then((isKept) => isKept && setEdited(undefined));
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Sheet>
  );
}

/** The ordinary template on the paper that this computer prints the document on; undefined if none was chosen. */
function useTemplateInUse(
  templates: readonly StoredTemplate[] | undefined,
  document: DocumentKind,
): StoredTemplate | undefined {
  const shop = useShop();
  const setup = useLiveQuery(() => printSetupOf(shop, document), [shop, document]);
  if (setup === undefined || setup === null || templates === undefined) return undefined;
  const occasion = { paperId: setup.paperId, categories: [], tierId: null };
  return templateFor(templates, document, occasion);
}

/** Whoever comes to change a word means the one that is printed. */
function inUseFirst(
  templates: readonly StoredTemplate[],
  document: DocumentKind,
  inUse: StoredTemplate | undefined,
): readonly StoredTemplate[] {
  const mine = templates.filter((template) => template.document === document);
  const others = mine.filter(({ id }) => id !== inUse?.id);
  return inUse === undefined ? others : [inUse, ...others];
}
