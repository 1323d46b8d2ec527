//! Where a vault may live: on a disk of this computer that nobody else writes to.
//!
//! A database needs locks that hold and flushes that reach the disk. Network file systems promise neither, and a program
//! that copies folders to other computers puts an older file in the place of a newer one, or two halves together.

use std::path::{Path, PathBuf};

use super::{Result, VaultError};

/// What is wrong with a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnsafePlace {
    /// A file system on another computer, or one that a program imitates.
    Network,
    /// A folder that a program copies to other computers.
    Synced,
}

impl UnsafePlace {
    pub(super) fn sentence(self) -> &'static str {
        match self {
            Self::Network => "The folder is on a network drive, which can lose what was saved",
            Self::Synced => {
                "The folder is copied to other computers by a synchronising program, which can lose what was saved"
            }
        }
    }
}

/// Refuses a folder, there already or not, in which a vault cannot be trusted to keep what it saved.
pub(super) fn check(dir: &Path) -> Result<()> {
    let dir = real(dir);
    if is_synced(&dir) {
        return Err(VaultError::UnsafePlace { place: UnsafePlace::Synced });
    }
    if is_network(&dir) {
        return Err(VaultError::UnsafePlace { place: UnsafePlace::Network });
    }
    Ok(())
}

/// The folder itself, or the nearest one above it that exists, without links on the way.
fn real(dir: &Path) -> PathBuf {
    let absolute = std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned());
    let there = absolute.ancestors().find_map(|above| above.canonicalize().ok());
    there.unwrap_or(absolute)
}

/// Files and folders that synchronising programs keep in the folder they copy.
const MARKS: [&str; 11] = [
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".nextcloudsync.log",
    ".owncloudsync.log",
    ".insync-trash",
    ".megaignore",
    ".tmp.drivedownload",
    ".tmp.driveupload",
    "seafile-ignore.txt",
    ".SynologyWorkingDirectory",
];
/// Beginnings of names of the databases that Nextcloud and ownCloud keep there.
const MARK_BEGINNINGS: [&str; 2] = [".sync_", "._sync_"];
/// Names that folders have whose contents the system itself copies.
const NAMES: [&str; 5] = ["OneDrive", "iCloud Drive", "iCloudDrive", "CloudStorage", "Mobile Documents"];

fn is_synced(dir: &Path) -> bool {
    dir.ancestors().any(|folder| {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        NAMES.contains(&&*name) || name.starts_with("OneDrive - ") || holds_mark(folder)
    })
}

fn holds_mark(folder: &Path) -> bool {
    if MARKS.iter().any(|mark| folder.join(mark).exists()) {
        return true;
    }
    let Ok(entries) = folder.read_dir() else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.ends_with(".db") && MARK_BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
    })
}

/// Numbers by which Linux names a file system (`statfs(2)`, `linux/magic.h`): NFS, SMB of three ages, AFS, Coda, NCP, Ceph.
#[cfg(target_os = "linux")]
const NETWORK: [u64; 8] =
    [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x5346_414f, 0x7375_7245, 0x564c, 0x00c3_6400];
#[cfg(target_os = "linux")]
const FUSE: u64 = 0x6573_5546;
/// Kinds of FUSE that are disks of this computer: NTFS and exFAT drives, a virtual machine's folder, a container's root.
#[cfg(target_os = "linux")]
const LOCAL_FUSE: [&str; 3] = ["fuseblk", "virtiofs", "fuse.fuse-overlayfs"];

#[cfg(target_os = "linux")]
fn is_network(dir: &Path) -> bool {
    let Ok(system) = rustix::fs::statfs(dir) else { return false };
    // The kernel's number has 32 bits; the field's width and sign differ between processors.
    let magic = system.f_type as u64 & 0xffff_ffff;
    if magic != FUSE {
        return NETWORK.contains(&magic);
    }
    let device = rustix::fs::stat(dir).map_or(0, |stat| stat.st_dev);
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    !is_local_fuse(&mounts, rustix::fs::major(device), rustix::fs::minor(device))
}

/// Elsewhere only the synchronising programs are looked for.
#[cfg(not(target_os = "linux"))]
fn is_network(_: &Path) -> bool {
    false
}

/// Whether the mount of a device is one of the local kinds; `mounts` is what proc_pid_mountinfo(5) describes.
#[cfg(target_os = "linux")]
fn is_local_fuse(mounts: &str, major: u32, minor: u32) -> bool {
    let device = format!("{major}:{minor}");
    mounts.lines().filter(|line| line.split(' ').nth(2) == Some(&device)).any(|line| {
        let kind = line.split_once(" - ").and_then(|(_, rest)| rest.split(' ').next());
        kind.is_some_and(|kind| LOCAL_FUSE.contains(&kind))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_copied_elsewhere_is_told_by_the_marks_above_it() {
        let home = tempfile::tempdir().unwrap();
        let vault = home.path().join("Documents/Family.satchel");
        assert!(check(&vault).is_ok(), "a plain folder of this computer will do, there or not");
        for mark in MARKS.into_iter().chain([".sync_1a2b3c.db", "._sync_9f.db"]) {
            let mark = home.path().join(mark);
            std::fs::write(&mark, "").unwrap();
            let refused = check(&vault);
            let synced = matches!(refused, Err(VaultError::UnsafePlace { place: UnsafePlace::Synced }));
            assert!(synced, "{} marks a synchronised folder", mark.display());
            std::fs::remove_file(mark).unwrap();
        }
        for name in ["OneDrive", "OneDrive - Hospital", "iCloud Drive"] {
            let folder = home.path().join(name);
            std::fs::create_dir(&folder).unwrap();
            assert!(check(&folder.join("Family.satchel")).is_err(), "{name} is copied elsewhere");
        }
        assert!(check(&vault).is_ok(), "folders beside it are none of its business");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_does_not_hide_where_the_folder_is() {
        let home = tempfile::tempdir().unwrap();
        std::fs::create_dir(home.path().join("synced")).unwrap();
        std::fs::write(home.path().join("synced/.dropbox"), "").unwrap();
        std::os::unix::fs::symlink(home.path().join("synced"), home.path().join("plain")).unwrap();
        assert!(check(&home.path().join("plain/Family.satchel")).is_err(), "the link leads into it");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_drive_of_this_computer_is_told_from_an_imitated_file_system() {
        let mounts = "36 35 98:0 / /mnt/stick rw shared:1 - fuseblk /dev/sdb1 rw,user_id=0\n\
                      37 35 0:52 / /home/a/remote rw - fuse.sshfs a@server: rw\n\
                      38 35 0:53 / /home/a/.gvfs rw master:2 - fuse.gvfsd-fuse gvfsd-fuse rw\n";
        assert!(is_local_fuse(mounts, 98, 0), "an NTFS stick is a disk");
        assert!(!is_local_fuse(mounts, 0, 52), "another computer over ssh is not");
        assert!(!is_local_fuse(mounts, 0, 53), "nor is the desktop's view of a server");
        assert!(!is_local_fuse(mounts, 0, 99), "nor what is not known");
    }
}
