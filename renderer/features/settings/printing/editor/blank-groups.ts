import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { type PrintBlank, personBlanks, shopBlanks } from '#domain/printing/print-blanks.ts';

const ofShop: readonly PrintBlank[] = shopBlanks;
const ofPerson: readonly PrintBlank[] = personBlanks;

export type BlankGroup = {
  readonly name: 'Person' | 'This' | 'Shop';
  readonly blanks: readonly PrintBlank[];
};

/** The blanks of a document as a person looks for them: who it is for, what it is about, and the shop. */
export function blankGroups(document: DocumentKind): readonly BlankGroup[] {
  const { blanks } = documentShapes[document];
  const groups: readonly BlankGroup[] = [
    { name: 'Person', blanks: blanks.filter((one) => ofPerson.includes(one)) },
    {
      name: 'This',
      blanks: blanks.filter((one) => !ofPerson.includes(one) && !ofShop.includes(one)),
    },
    { name: 'Shop', blanks: blanks.filter((one) => ofShop.includes(one)) },
  ];
  return groups.filter((group) => group.blanks.length > 0);
}
