import about from './zh-TW/about.json';
import card from './zh-TW/card.json';
import backup from './zh-TW/backup.json';
import calendar from './zh-TW/calendar.json';
import care from './zh-TW/care.json';
import careSettings from './zh-TW/careSettings.json';
import complaints from './zh-TW/complaints.json';
import days from './zh-TW/days.json';
import followUp from './zh-TW/followUp.json';
import greetings from './zh-TW/greetings.json';
import today from './zh-TW/today.json';
import check from './zh-TW/check.json';
import colour from './zh-TW/colour.json';
import common from './zh-TW/common.json';
import counters from './zh-TW/counters.json';
import crash from './zh-TW/crash.json';
import customerWindow from './zh-TW/customerWindow.json';
import customers from './zh-TW/customers.json';
import desk from './zh-TW/desk.json';
import exporting from './zh-TW/export.json';
import field from './zh-TW/field.json';
import filter from './zh-TW/filter.json';
import form from './zh-TW/form.json';
import health from './zh-TW/health.json';
import help from './zh-TW/help.json';
import importing from './zh-TW/import.json';
import keys from './zh-TW/keys.json';
import leads from './zh-TW/leads.json';
import loyalty from './zh-TW/loyalty.json';
import money from './zh-TW/money.json';
import nav from './zh-TW/nav.json';
import notice from './zh-TW/notice.json';
import opening from './zh-TW/opening.json';
import paper from './zh-TW/paper.json';
import person from './zh-TW/person.json';
import print from './zh-TW/print.json';
import profile from './zh-TW/profile.json';
import report from './zh-TW/report.json';
import rewards from './zh-TW/rewards.json';
import safety from './zh-TW/safety.json';
import sale from './zh-TW/sale.json';
import sample from './zh-TW/sample.json';
import search from './zh-TW/search.json';
import settings from './zh-TW/settings.json';
import settingsFind from './zh-TW/settingsFind.json';
import shopKind from './zh-TW/shopKind.json';
import stage from './zh-TW/stage.json';
import start from './zh-TW/start.json';
import timeline from './zh-TW/timeline.json';
import undo from './zh-TW/undo.json';
import updates from './zh-TW/updates.json';
import wallet from './zh-TW/wallet.json';

/** Traditional Chinese, in the words shops in Taiwan use. */
export const zhTW = {
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
