import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * A menu that is never seen on Windows and Linux: it is there for its keys (bigger, smaller,
 * full screen), which an owner with tired eyes needs. On a Mac, copy and paste live in it.
 */
export function setMenu(platform: NodeJS.Platform, isDevelopment: boolean): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
  if (isDevelopment) view.push({ role: 'reload' }, { role: 'toggleDevTools' });
  const viewMenu: MenuItemConstructorOptions = { role: 'viewMenu', submenu: view };
  const onMac: MenuItemConstructorOptions[] = [
    { role: 'appMenu' },
    { role: 'editMenu' },
    viewMenu,
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(platform === 'darwin' ? onMac : [viewMenu]));
}
