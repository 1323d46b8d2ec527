//! The one window and what it may not do: leave its page, open others, download, keep anything on disk.

use tauri::webview::{NewWindowResponse, WebviewWindowBuilder};
use tauri::{AppHandle, Emitter, Manager, Runtime, Url, WebviewUrl};

use crate::environment::is_automated;

/// The window's label; the capability names it.
pub(crate) const MAIN: &str = "main";
/// The event that tells the page of files handed over.
const FILES_CAME: &str = "files-came";

/// Opens the window.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("Satchel")
        .inner_size(1366.0, 850.0)
        .min_inner_size(800.0, 560.0)
        // Nothing of a page may reach the engine's cache on disk. A driver cannot attach to such a window.
        .incognito(!is_automated())
        .devtools(false)
        .general_autofill_enabled(false)
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .build()?;
    Ok(())
}

/// Brings the window to the front.
pub(crate) fn show<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // Each step may be refused by the window manager; none matters to the record.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Tells the page that a further start handed files over.
pub(crate) fn files_came<R: Runtime>(app: &AppHandle<R>) {
    // The page also asks when a record is unlocked, so that a message lost now loses no file.
    let _ = app.emit_to(MAIN, FILES_CAME, ());
}

/// The window shows its own page only; `http://tauri.localhost` is how Windows spells it.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => url.host_str() == Some("tauri.localhost"),
        "about" => url.as_str() == "about:blank" && is_automated(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_address_but_the_own_page_can_be_reached() {
        assert!(is_own_page(&Url::parse("tauri://localhost/index.html#/home").unwrap()));
        for foreign in [
            "https://example.org/",
            "file:///etc/passwd",
            "vault://localhost/page/d1/1",
            "data:text/html,x",
            "tauri://elsewhere/",
            "http://tauri.localhost.example.org/",
        ] {
            assert!(!is_own_page(&Url::parse(foreign).unwrap()), "{foreign} is not the window's page");
        }
    }
}
