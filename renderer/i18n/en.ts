import about from './en/about.json';
import card from './en/card.json';
import backup from './en/backup.json';
import calendar from './en/calendar.json';
import care from './en/care.json';
import careSettings from './en/careSettings.json';
import complaints from './en/complaints.json';
import days from './en/days.json';
import followUp from './en/followUp.json';
import greetings from './en/greetings.json';
import today from './en/today.json';
import check from './en/check.json';
import colour from './en/colour.json';
import common from './en/common.json';
import counters from './en/counters.json';
import crash from './en/crash.json';
import customerWindow from './en/customerWindow.json';
import customers from './en/customers.json';
import desk from './en/desk.json';
import exporting from './en/export.json';
import field from './en/field.json';
import filter from './en/filter.json';
import form from './en/form.json';
import health from './en/health.json';
import help from './en/help.json';
import importing from './en/import.json';
import keys from './en/keys.json';
import leads from './en/leads.json';
import loyalty from './en/loyalty.json';
import money from './en/money.json';
import nav from './en/nav.json';
import notice from './en/notice.json';
import opening from './en/opening.json';
import paper from './en/paper.json';
import person from './en/person.json';
import print from './en/print.json';
import profile from './en/profile.json';
import report from './en/report.json';
import rewards from './en/rewards.json';
import safety from './en/safety.json';
import sale from './en/sale.json';
import sample from './en/sample.json';
import search from './en/search.json';
import settings from './en/settings.json';
import settingsFind from './en/settingsFind.json';
import shopKind from './en/shopKind.json';
import stage from './en/stage.json';
import start from './en/start.json';
import timeline from './en/timeline.json';
import undo from './en/undo.json';
import updates from './en/updates.json';
import wallet from './en/wallet.json';

/** English. `complete.test.ts` holds it to the keys of the source language. */
export const en = {
  about,
  card,
  backup,
  calendar,
  care,
  careSettings,
  complaints,
  days,
  followUp,
  greetings,
  today,
  check,
  colour,
  common,
  counters,
  crash,
  customerWindow,
  customers,
  desk,
  export: exporting,
  field,
  filter,
  form,
  health,
  help,
  import: importing,
  keys,
  leads,
  loyalty,
  money,
  nav,
  notice,
  opening,
  paper,
  person,
  print,
  profile,
  report,
  rewards,
  safety,
  sale,
  sample,
  search,
  settings,
  settingsFind,
  shopKind,
  stage,
  start,
  timeline,
  undo,
  updates,
  wallet,
};
