//! What the environment says to the window: the language, and whether a test drives it.

use std::env;

/// Variables that may name the locale, the strongest first.
const LOCALES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];
/// The engine lets a driver attach when this is `true`.
const AUTOMATION: &str = "TAURI_WEBVIEW_AUTOMATION";

/// The system's locale as a BCP 47-like tag, for example `zh-CN`; `en` when there is none.
pub(crate) fn locale() -> String {
    let named = named();
    let plain = named.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if is_plain(&named) { "en".to_owned() } else { plain }
}

/// Whether a test drives the window: only in builds for development, and only when it says so.
pub(crate) fn is_automated() -> bool {
    automated(cfg!(debug_assertions), env::var(AUTOMATION).ok().as_deref())
}

/// Starts this program again, and does not return then, where the environment does not do: under a real locale when it
/// is C or POSIX, and in a shipped build without the variable that lets a driver attach.
///
/// In a plain locale the engine reports "C" as the user's language, and its internationalisation functions throw on it.
/// The environment cannot be changed safely in a running process, so the process is replaced.
pub(crate) fn restart_in_a_usable_one() {
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        let plain = is_plain(&named());
        let driven = !cfg!(debug_assertions) && env::var_os(AUTOMATION).is_some();
        if let (true, Ok(program)) = (plain || driven, env::current_exe()) {
            let mut command = std::process::Command::new(program);
            command.args(env::args_os().skip(1));
            if plain {
                command.env("LC_ALL", "en_US.UTF-8");
            }
            if driven {
                command.env_remove(AUTOMATION);
            }
            // `exec` returns only when it fails; the window then opens in the environment there is.
            let _ = command.exec();
        }
    }
}

fn automated(development: bool, variable: Option<&str>) -> bool {
    development && variable == Some("true")
}

fn named() -> String {
    LOCALES
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default()
}

fn is_plain(locale: &str) -> bool {
    matches!(locale.split('.').next(), None | Some("" | "C" | "POSIX"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_locales_are_told_from_real_ones() {
        for plain in ["", "C", "POSIX", "C.UTF-8"] {
            assert!(is_plain(plain), "{plain:?} names no language");
        }
        for real in ["en_US.UTF-8", "zh_CN.UTF-8", "tr_TR"] {
            assert!(!is_plain(real), "{real:?} names a language");
        }
    }

    #[test]
    fn a_shipped_window_cannot_be_driven() {
        assert!(automated(true, Some("true")), "the tests drive the development build");
        assert!(!automated(true, None), "nothing is driven unasked");
        assert!(!automated(false, Some("true")), "a shipped build is not driven even when asked");
        let manifest = include_str!("../../Cargo.toml");
        let release = manifest.split("[profile.release]").nth(1).unwrap();
        assert!(
            !release.contains("debug-assertions") && !manifest.contains("inherits"),
            "a shipped build is told from a development one by its debug assertions"
        );
    }
}
