//! What the window's commands share: the program with its one record, and the preferences.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use satchel::api::demo::DemoFolder;
use satchel::api::{ApiError, ApiResult, ErrorCode, Satchel};
use satchel::host;
use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};

use crate::arguments::Named;
use crate::environment;
use crate::preferences::{Preferences, Remembered};

/// The program as the window holds it.
pub(crate) struct Program {
    record: Mutex<Record>,
    remembered: Mutex<Remembered>,
    handed_over: Mutex<Vec<PathBuf>>,
    preferences_file: PathBuf,
    version: String,
}

/// A record's folder and the program over it.
struct Record {
    folder: PathBuf,
    satchel: Arc<Satchel>,
}

/// What the window needs to know before it shows anything.
#[derive(Debug, Serialize)]
pub(crate) struct Surroundings {
    locale: String,
    preferences: Preferences,
    version: String,
    /// Where a record of one's own is kept, when the example or another record is open.
    usual_vault: Option<String>,
}

impl Program {
    /// A locked program for the record named by `SATCHEL_VAULT` or on the command line, opened last, or at the usual place.
    pub(crate) fn new<R: Runtime>(app: &AppHandle<R>) -> Result<Self, Box<dyn std::error::Error>> {
        let preferences_file = app.path().app_config_dir()?.join("preferences.json");
        let remembered = Remembered::load(&preferences_file);
        let named = Named::by(std::env::args_os().skip(1), &std::env::current_dir().unwrap_or_default());
        let folder = std::env::var_os("SATCHEL_VAULT")
            .map(PathBuf::from)
            .or(named.record)
            .or_else(|| remembered.vault.clone())
            .or_else(host::default_vault)
            .ok_or("no folder for records is known; name one on the command line")?;
        Ok(Self {
            record: Mutex::new(Record::locked(folder)?),
            remembered: Mutex::new(remembered),
            handed_over: Mutex::new(named.files),
            preferences_file,
            version: app.package_info().version.to_string(),
        })
    }

    /// The program with the record chosen last.
    pub(crate) fn satchel(&self) -> Arc<Satchel> {
        Arc::clone(&self.record.lock().unwrap_or_else(PoisonError::into_inner).satchel)
    }

    /// Turns to another record's folder; the present one is locked first. `None` stays with it.
    pub(crate) fn choose(&self, vault: Option<String>) -> ApiResult<()> {
        let Some(folder) = vault.map(PathBuf::from) else { return Ok(()) };
        if self.turn_to(&folder)? {
            self.remember(|remembered| remembered.vault = Some(folder));
        }
        Ok(())
    }

    /// Turns to the example. It is not remembered: the next start belongs to the family's own record.
    pub(crate) fn choose_example(&self) -> ApiResult<DemoFolder> {
        let root = host::example_folder().ok_or_else(|| {
            let text = "No folder for records is known on this computer. Nothing was changed. Start a record instead.";
            ApiError::new(ErrorCode::Unreadable, text)
        })?;
        std::fs::create_dir_all(&root).map_err(|error| {
            let text = format!(
                "The folder for the example could not be made: {}. Nothing was changed.",
                error.kind()
            );
            ApiError::new(ErrorCode::Unreadable, text)
        })?;
        let folder = DemoFolder::new(&root);
        self.turn_to(&folder.vault())?;
        Ok(folder)
    }

    /// Locks the present record and turns to another folder; says whether it was another.
    fn turn_to(&self, folder: &Path) -> ApiResult<bool> {
        let mut record = self.record.lock().unwrap_or_else(PoisonError::into_inner);
        if record.folder == folder {
            return Ok(false);
        }
        record.satchel.lock()?;
        *record = Record::locked(folder.to_owned()).map_err(|_| {
            let text = "The program cannot find its own file. Nothing was changed. Start it again.";
            ApiError::new(ErrorCode::Internal, text)
        })?;
        Ok(true)
    }

    /// Keeps files named by a start until the window asks for them: it can read them only when the record is unlocked.
    pub(crate) fn hand_over(&self, files: Vec<PathBuf>) {
        self.waiting().extend(files);
    }

    /// The files handed over and not asked for yet; each is given once.
    pub(crate) fn take_handed_over(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.waiting())
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<PathBuf>> {
        self.handed_over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Runs `work` on a thread that may wait, so that the window never does.
    pub(crate) async fn away<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Arc<Satchel>) -> ApiResult<T> + Send + 'static,
    ) -> ApiResult<T> {
        let satchel = self.satchel();
        tauri::async_runtime::spawn_blocking(move || work(&satchel)).await.unwrap_or_else(|_| {
            let text = "Something went wrong inside the program. The record is unchanged. Try again.";
            Err(ApiError::new(ErrorCode::Internal, text))
        })
    }

    /// Locale, preferences, version.
    pub(crate) fn surroundings(&self) -> Surroundings {
        Surroundings {
            locale: environment::locale(),
            preferences: self.remembered().preferences.clone(),
            version: self.version.clone(),
            usual_vault: host::default_vault().map(|folder| folder.display().to_string()),
        }
    }

    /// Keeps new preferences.
    pub(crate) fn set_preferences(&self, preferences: Preferences) {
        self.remember(|remembered| remembered.preferences = preferences);
    }

    fn remember(&self, change: impl FnOnce(&mut Remembered)) {
        let mut remembered = self.remembered();
        change(&mut remembered);
        remembered.save(&self.preferences_file);
    }

    fn remembered(&self) -> MutexGuard<'_, Remembered> {
        self.remembered.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Record {
    /// A locked program whose readers are this same file, started again.
    fn locked(folder: PathBuf) -> std::io::Result<Self> {
        let config = host::config(folder.clone(), std::env::current_exe()?);
        Ok(Self { folder, satchel: Arc::new(Satchel::new(config, Box::new(host::SystemClock))) })
    }
}
