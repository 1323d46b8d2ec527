//! Satchel's window: a thin host of the core library. It draws nothing and decides nothing about records.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

include!("command_names.rs");

mod arguments;
mod commands;
mod environment;
mod preferences;
mod scheme;
mod state;
mod window;

use std::process::ExitCode;

use tauri::Manager;

macro_rules! handler {
    ($($name:ident),* $(,)?) => { tauri::generate_handler![$(commands::$name),*] };
}

fn main() -> ExitCode {
    // A reader process is this same program, closed in; it must turn off here, before anything of a window exists.
    satchel::intake::worker::run_if_worker();
    environment::restart_in_a_usable_one();
    let run = tauri::Builder::default()
        // A second start brings the first window forward: two programs cannot hold one vault. Its files are read there.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            let named = arguments::Named::by(arguments.into_iter().skip(1), std::path::Path::new(&folder));
            app.state::<state::Program>().hand_over(named.files);
            window::files_came(app);
            window::show(app);
        }))
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("vault", scheme::serve)
        .setup(|app| {
            let program = state::Program::new(app.handle())?;
            app.manage(program);
            window::open(app.handle())?;
            Ok(())
        })
        .invoke_handler(with_commands!(handler))
        .run(tauri::generate_context!("../tauri.conf.json"));
    match run {
        Ok(()) => ExitCode::SUCCESS,
        // There is no window to say it in, and the error names no record.
        #[allow(clippy::print_stderr, reason = "the only place left to say that no window could be opened")]
        Err(error) => {
            eprintln!("Satchel's window could not be opened: {error}. No record was touched.");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    macro_rules! names {
        ($($name:ident),* $(,)?) => { [$(stringify!($name)),*] };
    }

    #[test]
    fn the_capability_lists_every_command_and_little_else() {
        let text = include_str!("../capabilities/main.json");
        let capability: serde_json::Value = serde_json::from_str(text).unwrap();
        let granted: Vec<&str> =
            capability["permissions"].as_array().unwrap().iter().filter_map(|p| p.as_str()).collect();
        let mut expected: Vec<String> =
            with_commands!(names).iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect();
        expected.extend(
            [
                "core:event:allow-listen",
                "core:event:allow-unlisten",
                "dialog:allow-open",
                "dialog:allow-save",
            ]
            .map(str::to_owned),
        );
        assert_eq!(granted, expected, "the window may call these and nothing more");
        assert_eq!(capability["windows"], serde_json::json!(["main"]), "no other window has any right");
    }
}
