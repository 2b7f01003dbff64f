import about from './zh-CN/about.json';
import card from './zh-CN/card.json';
import backup from './zh-CN/backup.json';
import calendar from './zh-CN/calendar.json';
import care from './zh-CN/care.json';
import careSettings from './zh-CN/careSettings.json';
import complaints from './zh-CN/complaints.json';
import days from './zh-CN/days.json';
import followUp from './zh-CN/followUp.json';
import greetings from './zh-CN/greetings.json';
import today from './zh-CN/today.json';
import check from './zh-CN/check.json';
import colour from './zh-CN/colour.json';
import common from './zh-CN/common.json';
import counters from './zh-CN/counters.json';
import crash from './zh-CN/crash.json';
import customerWindow from './zh-CN/customerWindow.json';
import customers from './zh-CN/customers.json';
import desk from './zh-CN/desk.json';
import exporting from './zh-CN/export.json';
import field from './zh-CN/field.json';
import filter from './zh-CN/filter.json';
import form from './zh-CN/form.json';
import health from './zh-CN/health.json';
import help from './zh-CN/help.json';
import importing from './zh-CN/import.json';
import keys from './zh-CN/keys.json';
import leads from './zh-CN/leads.json';
import loyalty from './zh-CN/loyalty.json';
import money from './zh-CN/money.json';
import nav from './zh-CN/nav.json';
import notice from './zh-CN/notice.json';
import opening from './zh-CN/opening.json';
import paper from './zh-CN/paper.json';
import person from './zh-CN/person.json';
import print from './zh-CN/print.json';
import profile from './zh-CN/profile.json';
import report from './zh-CN/report.json';
import rewards from './zh-CN/rewards.json';
import safety from './zh-CN/safety.json';
import sale from './zh-CN/sale.json';
import sample from './zh-CN/sample.json';
import search from './zh-CN/search.json';
import settings from './zh-CN/settings.json';
import settingsFind from './zh-CN/settingsFind.json';
import shopKind from './zh-CN/shopKind.json';
import stage from './zh-CN/stage.json';
import start from './zh-CN/start.json';
import timeline from './zh-CN/timeline.json';
import undo from './zh-CN/undo.json';
import updates from './zh-CN/updates.json';
import wallet from './zh-CN/wallet.json';

/** The source language: its keys are the type that every screen is checked against. */
export const zhCN = {
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
