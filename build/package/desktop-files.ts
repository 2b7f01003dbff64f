import { identity, sharedFile } from './identity.ts';

/**
 * The line in the menu, in three languages. `StartupWMClass` ties the window to it, so that the task bar shows
 * its picture; `%f` hands over a file that was opened.
 */
export function desktopEntry(program: string): string {
  return `${[
    '[Desktop Entry]',
    'Type=Application',
    `Name=${identity.productName}`,
    `Comment=${identity.summary}`,
    `Comment[zh_CN]=${identity.summaryZh}`,
    'Comment[zh_TW]=小店的顧客本：不用網路，打開就用，一筆不丟。',
    `Exec=${program} %f`,
    `Icon=${identity.program}`,
    `StartupWMClass=${identity.productName}`,
    'Categories=Office;Finance;',
    `MimeType=${sharedFile.mimeType};`,
    'Terminal=false',
  ].join('\n')}\n`;
}

/** The kind of file that leaves the shop, known by its whole ending: other `.age` files are none of ours. */
export function mimeEntry(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="${sharedFile.mimeType}">
    <comment>${sharedFile.name}</comment>
    <comment xml:lang="zh_CN">熟客加密店铺文件</comment>
    <comment xml:lang="zh_TW">熟客加密店鋪檔案</comment>
    <glob pattern="*.${sharedFile.wholeEnding}" weight="80"/>
  </mime-type>
</mime-info>
`;
}
