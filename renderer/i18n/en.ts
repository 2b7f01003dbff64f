import card from './en/card.json';
import colour from './en/colour.json';
import common from './en/common.json';
import crash from './en/crash.json';
import desk from './en/desk.json';
import field from './en/field.json';
import form from './en/form.json';
import importing from './en/import.json';
import keys from './en/keys.json';
import money from './en/money.json';
import nav from './en/nav.json';
import notice from './en/notice.json';
import opening from './en/opening.json';
import safety from './en/safety.json';
import sale from './en/sale.json';
import search from './en/search.json';
import settings from './en/settings.json';
import stage from './en/stage.json';
import timeline from './en/timeline.json';
import undo from './en/undo.json';

/** English. `complete.test.ts` holds it to the keys of the source language. */
export const en = {
  card,
  colour,
  common,
  crash,
  desk,
  field,
  form,
  import: importing,
  keys,
  money,
  nav,
  notice,
  opening,
  safety,
  sale,
  search,
  settings,
  stage,
  timeline,
  undo,
};
