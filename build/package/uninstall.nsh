; Part of the installer for Windows (electron-builder.ts, nsis.include).
; The shop's data stays when the app goes, unless somebody says otherwise, here, twice. An update also runs
; the uninstaller: nobody is asked then, and nothing is deleted.
!macro customUnInstall
  ${ifNot} ${isUpdated}
  ${andIfNot} ${Silent}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "要把顾客资料也一起删除吗？选“否”会保留，重装后还在。$\r$\n$\r$\nDelete the customer data as well? “No” keeps it for the next installation." IDNO keepData
    MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "真的删除？所有顾客、销售和积分都会没有，无法恢复。$\r$\n$\r$\nReally delete? All customers, sales and points will be gone for good." IDNO keepData
    RMDir /r "$APPDATA\regulars"
    RMDir /r "$APPDATA\regulars-sample"
    keepData:
  ${endIf}
!macroend
