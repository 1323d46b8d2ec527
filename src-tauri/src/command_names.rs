// Every command of the window, named once: for Tauri's manifest (build.rs), for the handler (main.rs) and for the test
// that compares it with the capability file. The file is included, so it holds nothing but this macro.

/// Hands the names of all commands to the macro `$then`.
macro_rules! with_commands {
    ($then:ident) => {
        $then![
            surroundings,
            set_preferences,
            start,
            create,
            open_example,
            unlock,
            lock,
            home,
            activity,
            inbox,
            import_files,
            handed_over,
            stop_import,
            file_password,
            library,
            library_views,
            set_library_views,
            document,
            page,
            scans,
            settle,
            search,
            labs,
            timeline,
            checklist,
            decide,
            worksheet,
            set_worksheet,
            evidence,
            set_criterion,
            letter,
            save_letter,
            return_summary,
            save_return_summary,
            calendar,
            set_dates,
            save_calendar,
            ledger,
            note_packet,
            packets,
            preview_packet,
            build_packet,
        ]
    };
}
