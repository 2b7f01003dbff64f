import { Tabs } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';

import { printTemplateProblems } from '#domain/printing/check-template.ts';
import type { PaperLanguage } from '#domain/printing/paper-language.ts';
import { paperName } from '#i18n/paper-name.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Dialog } from '#ui/dialog.tsx';

import { BlockList } from './block-list.tsx';
import { type DraftTemplate, templateOf } from './draft-template.ts';
import { EditorFoot } from './editor-foot.tsx';
import classes from './editor.module.css';
import { PaperFields } from './paper-fields.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { RuleFields } from './rule-fields.tsx';
import { StepButtons } from './step-buttons.tsx';
import { useDraft } from './use-draft.ts';

type TemplateEditorProps = {
  readonly first: DraftTemplate;
  readonly paper: PaperLanguage;
  readonly onSave: (draft: DraftTemplate) => void;
  readonly onClose: () => void;
};

/** A template being changed, with what will be printed beside it at each key stroke. */
export function TemplateEditor({ first, paper, onSave, onClose }: TemplateEditorProps) {
  const words = useWords();
  const { t, language } = words;
  const steps = useDraft(first);
  const { draft, change, isChanged } = steps;
  const [isLeaving, setLeaving] = useState(false);
  const [tab, setTab] = useState<'parts' | 'paper'>('parts');
  const [openKey, setOpen] = useState<number | null>(null);
  const template = templateOf(draft);
  const problems = printTemplateProblems(template);
  // One more of a template that is there is worth keeping before anything was typed.
  const canSave = problems.length === 0 && (isChanged || draft.id === undefined);
  const close = () => (isChanged ? setLeaving(true) : onClose());
  const name = printLanguage(language).words.documents[draft.document];

  function goTo(place: number): void {
    setTab('parts');
    setOpen(draft.parts[place]?.key ?? null);
  }

  return (
    <Dialog
      fullScreen
      onClose={close}
      closeOnEscape={!isLeaving}
      title={t('print.setEditorTitle', { document: name, paper: paperName(draft.paper, words) })}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      onKeyDown={(event) => stepByKeys(event, steps)}
    >
      <div className={classes.halves}>
        <form
          className={classes.left}
          aria-label={t('print.setEdit', { template: name })}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (canSave) onSave(draft);
          }}
        >
          <Tabs
            value={tab}
            color="jade"
            className={classes.tabs ?? ''}
            onChange={(next) => setTab(next === 'paper' ? 'paper' : 'parts')}
          >
            <div className={classes.head}>
              <Tabs.List grow={false}>
                <Tabs.Tab value="parts">{t('print.setTabParts')}</Tabs.Tab>
                <Tabs.Tab value="paper">{t('print.setTabPaper')}</Tabs.Tab>
              </Tabs.List>
              <StepButtons steps={steps} />
            </div>
            <Tabs.Panel value="parts" className={classes.scroll ?? ''}>
              <BlockList
                draft={draft}
                problems={problems}
                openKey={openKey}
                onOpen={setOpen}
                onChange={change}
              />
            </Tabs.Panel>
            <Tabs.Panel value="paper" className={classes.scroll ?? ''}>
              <PaperFields
                paper={draft.paper}
                isFixed={draft.origin !== 'own'}
                problems={problems}
                onChange={(next, typing) => change({ ...draft, paper: next }, typing)}
              />
              <RuleFields
                draft={draft}
                onChange={(patch, typing) => change({ ...draft, ...patch }, typing)}
              />
            </Tabs.Panel>
          </Tabs>
          <EditorFoot
            problems={problems}
            isChanged={isChanged}
            canSave={canSave}
            onGo={(problem) => ('part' in problem ? goTo(problem.part) : setTab('paper'))}
            onCancel={close}
          />
        </form>
        <PreviewPane
          template={template}
          paper={paper}
          chosen={tab === 'parts' ? draft.parts.findIndex(({ key }) => key === openKey) : -1}
          onChoose={goTo}
        />
      </div>
      {isLeaving && (
        <ConfirmDialog
          title={t('print.setLeaveTitle')}
          text={t('print.setLeaveText')}
          action={t('print.setLeave')}
          danger
          onConfirm={onClose}
          onClose={() => setLeaving(false)}
        />
      )}
    </Dialog>
  );
}

/** In a field Ctrl+Z is the field's own; anywhere else it takes a step back. */
function stepByKeys(event: KeyboardEvent, { undo, redo }: ReturnType<typeof useDraft>): void {
  const isInField =
    event.target instanceof HTMLTextAreaElement ||
    (event.target instanceof HTMLInputElement && event.target.type === 'text');
  if (isInField || event.altKey || !(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  event.stopPropagation();
  if (isRedo) redo();
  else undo();
}
