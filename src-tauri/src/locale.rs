//! The system's language, and a way round an engine that cannot live without one.

use std::env;

/// Variables that may name the locale, the strongest first.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The system's locale as a BCP 47-like tag, for example `zh-CN`; `en` when there is none.
pub(crate) fn system() -> String {
    let named = named();
    let plain = named.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    if is_plain(&named) { "en".to_owned() } else { plain }
}

/// Starts this program again under a real locale when it is C or POSIX, and does not return then.
///
/// The engine reports "C" as the user's language there, and its internationalisation functions throw on it. The
/// environment cannot be changed safely in a running process, so the process is replaced.
pub(crate) fn restart_with_a_usable_one() {
    #[cfg(unix)]
    if is_plain(&named()) {
        use std::os::unix::process::CommandExt;
        if let Ok(program) = env::current_exe() {
            // `exec` returns only when it fails; the window then opens in the locale there is.
            let _ = std::process::Command::new(program)
                .args(env::args_os().skip(1))
                .env("LC_ALL", "en_US.UTF-8")
                .exec();
        }
    }
}

fn named() -> String {
    VARIABLES
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
}
