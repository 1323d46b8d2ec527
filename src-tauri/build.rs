//! Declares the window's commands to Tauri and makes sure that the folder of the window's files exists.

#![allow(clippy::print_stdout, reason = "a build script speaks to cargo over standard output")]

use std::path::Path;

// One list of commands for this manifest, for the handler and for the test of the capability file.
include!("src/command_names.rs");

macro_rules! names {
    ($($name:ident),* $(,)?) => { &[$(stringify!($name)),*] };
}

fn main() {
    // The context macro fails without this folder, and a first `cargo check` comes before `npm run build`.
    let dist = Path::new("../ui/dist");
    if !dist.exists() {
        let page =
            "<!doctype html><title>Satchel</title><p>Build the window first: npm --prefix ui run build";
        let made = std::fs::create_dir_all(dist).and_then(|()| std::fs::write(dist.join("index.html"), page));
        if let Err(error) = made {
            println!("cargo::error=ui/dist could not be made: {error}");
        }
    }
    println!("cargo::rerun-if-changed=../ui/dist");
    let attributes = tauri_build::Attributes::new()
        .config_path("../tauri.conf.json")
        .app_manifest(tauri_build::AppManifest::new().commands(with_commands!(names)));
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
