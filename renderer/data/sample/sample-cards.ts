import { confirmedDayPath } from '#domain/customers/data-check.ts';
import { phoneDigits } from '#domain/customers/phone.ts';
import type { SampleMember } from '#domain/sample/sample-member.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Fields, Value } from '#domain/sync/rows.ts';

import { customerKind } from '../customers/customer-documents.ts';
import { type LongCommand, chunkSize } from '../write/long-operation.ts';
import type { Write } from '../write/write.ts';
import type { SampleCatalogue } from './sample-catalogue.ts';

/**
 * Stages a card for everybody, in the order in which they came; answers the cards in that order.
 *
 * Written without the checks of a form: a book that grew over years has days that no calendar has, and
 * the data check is to find them.
 */
export async function stageCards(
  long: LongCommand,
  members: readonly SampleMember[],
  catalogue: SampleCatalogue,
): Promise<readonly RowId[]> {
  const ids: RowId[] = [];
  for (let start = 0; start < members.length; start += chunkSize) {
    await long.stage(async (write) => {
      for (const member of members.slice(start, start + chunkSize)) {
        const fields = fieldsOf(member, write, catalogue, ids);
        ids.push(write.createDocument(customerKind, fields).id);
      }
    });
  }
  return ids;
}

function fieldsOf(
  member: SampleMember,
  write: Write,
  catalogue: SampleCatalogue,
  earlier: readonly RowId[],
): Fields {
  const given: Record<string, Value | undefined> = {
    name: member.name,
    wechat: member.wechat,
    occupation: member.occupation,
    address: member.address,
    source: member.source,
    likes: member.likes,
    dislikes: member.dislikes,
    note: member.note,
    nextStep: member.nextStep,
    goneReason: member.goneReason,
    gender: member.gender,
    birthday: member.birthday,
    expectedValue: member.expectedCents,
    consent: member.consent,
    referrerId: member.referrer === null ? null : (earlier[member.referrer] ?? null),
    // Two thirds were asked at their last visit whether all is still right.
    [confirmedDayPath]: member.index % 3 === 0 ? null : member.lastVisit,
  };
  return {
    ...Object.fromEntries(
      Object.entries(given).filter(([, value]) => (value ?? null) !== null && value !== ''),
    ),
    ...membersOf(member, write, catalogue),
    stage: member.stage,
    number: write.nextCardNumber(),
    createdDay: member.joined,
  };
}

/** Fields that are sets: each member has a path of its own. */
function membersOf(
  { phones, tags, skin, nextCare }: SampleMember,
  write: Write,
  catalogue: SampleCatalogue,
): Fields {
  const [skinField, careField] = [...catalogue.fields.values()];
  const fields: Record<string, Value> = {};
  for (const [rank, typed] of phones.entries()) {
    fields[`phones/${write.newId()}`] = { typed, digits: phoneDigits(typed), rank };
  }
  for (const word of tags) {
    const tag = catalogue.tags.get(word);
    if (tag !== undefined) fields[`tags/${tag}`] = true;
  }
  if (skin !== null && skinField !== undefined) fields[`custom/${skinField}`] = skin;
  if (nextCare !== null && careField !== undefined) fields[`custom/${careField}`] = nextCare;
  return fields;
}
