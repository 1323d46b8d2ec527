//! The walls of a reader process: resources, files (Landlock), system calls (seccomp).
//!
//! seccomp is the floor on Linux: without it nothing is parsed. Landlock is a second wall where the kernel has it.
//! Elsewhere the reader is a process of its own with an empty environment, and [`Protection`] says so.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// Which walls stand around the readers, for the person to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ts_rs::TS)]
pub struct Protection {
    /// A process of its own, with an empty environment and no open files.
    pub process: bool,
    /// System calls are limited to computing (seccomp).
    pub system_calls: bool,
    /// The file system is closed as well (Landlock).
    pub files: bool,
    /// Memory and processor time are bounded.
    pub resources: bool,
}

/// What a process may use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Resources {
    /// Bytes of address space.
    pub(super) memory: u64,
    /// Seconds of processor time over its whole life.
    pub(super) processor_seconds: u64,
}

/// Bounds resources and closes the file system except for reading `readable`. Called before anything is loaded, while
/// the process has one thread.
pub(super) fn close_files(resources: Resources, readable: &[&Path]) -> Protection {
    let mut protection = Protection { process: true, ..Protection::default() };
    #[cfg(unix)]
    {
        protection.resources = unix::bound(resources).is_ok();
    }
    #[cfg(target_os = "linux")]
    {
        protection.files = linux::close_files(readable);
    }
    #[cfg(not(unix))]
    let _ = resources;
    #[cfg(not(target_os = "linux"))]
    let _ = readable;
    protection
}

/// Limits the system calls of all threads to what a reader needs. `false` when the process must not go on.
pub(super) fn close_system_calls(protection: &mut Protection) -> bool {
    #[cfg(target_os = "linux")]
    {
        protection.system_calls = linux::reader_filter().is_some();
        protection.system_calls
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = protection;
        true
    }
}

/// The same for a process that is about to become Tesseract: it may read files and start threads.
pub(super) fn close_for_program() -> bool {
    #[cfg(target_os = "linux")]
    return linux::program_filter().is_some();
    #[cfg(not(target_os = "linux"))]
    true
}

#[cfg(unix)]
mod unix {
    use rustix::process::{Resource, Rlimit, setrlimit};

    use super::Resources;

    pub(super) fn bound(resources: Resources) -> rustix::io::Result<()> {
        let set =
            |resource, value| setrlimit(resource, Rlimit { current: Some(value), maximum: Some(value) });
        set(Resource::Core, 0)?;
        set(Resource::Fsize, 0)?;
        set(Resource::As, resources.memory)?;
        set(Resource::Cpu, resources.processor_seconds)
    }
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::BTreeMap;
    use std::path::Path;

    use landlock::{ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset};
    use landlock::{RulesetAttr, RulesetCreatedAttr, RulesetStatus, Scope};
    use seccompiler::{BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition};
    use seccompiler::{SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads};

    /// Handles every access the kernel knows and allows only reading below `readable`.
    pub(super) fn close_files(readable: &[&Path]) -> bool {
        let attempt = || -> Result<bool, landlock::RulesetError> {
            let abi = ABI::V6;
            let mut ruleset = Ruleset::default()
                .set_compatibility(CompatLevel::BestEffort)
                .handle_access(AccessFs::from_all(abi))?
                .handle_access(AccessNet::from_all(abi))?
                .scope(Scope::from_all(abi))?
                .create()?;
            for path in readable {
                if let Ok(opened) = PathFd::new(path) {
                    let mut allowed = AccessFs::from_read(abi);
                    if path.is_file() {
                        allowed &= AccessFs::from_file(abi);
                    }
                    ruleset = ruleset.add_rule(PathBeneath::new(opened, allowed))?;
                }
            }
            Ok(ruleset.restrict_self()?.ruleset != RulesetStatus::NotEnforced)
        };
        attempt().unwrap_or(false)
    }

    /// Calls that only compute, wait, or use the pipes that are already open.
    const COMPUTING: &[i64] = &[
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_close,
        libc::SYS_fstat,
        libc::SYS_lseek,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_brk,
        libc::SYS_madvise,
        libc::SYS_futex,
        libc::SYS_set_robust_list,
        libc::SYS_rseq,
        libc::SYS_set_tid_address,
        libc::SYS_sched_yield,
        libc::SYS_sched_getaffinity,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_clock_getres,
        libc::SYS_clock_nanosleep,
        libc::SYS_nanosleep,
        libc::SYS_gettimeofday,
        libc::SYS_gettid,
        libc::SYS_getpid,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sigaltstack,
        libc::SYS_restart_syscall,
        libc::SYS_exit,
        libc::SYS_exit_group,
        // It answers "no such call" by a filter of its own, so that the C library falls back to clone.
        libc::SYS_clone3,
    ];

    /// What the dynamic loader and a program that reads its own data need besides.
    const LOADING: &[i64] = &[
        libc::SYS_execve,
        libc::SYS_pread64,
        libc::SYS_newfstatat,
        libc::SYS_statx,
        libc::SYS_faccessat,
        libc::SYS_faccessat2,
        libc::SYS_readlinkat,
        libc::SYS_getdents64,
        libc::SYS_getcwd,
        libc::SYS_fcntl,
        libc::SYS_ioctl,
        libc::SYS_uname,
        libc::SYS_sysinfo,
        libc::SYS_prlimit64,
        libc::SYS_getuid,
        libc::SYS_geteuid,
        libc::SYS_getgid,
        libc::SYS_getegid,
        libc::SYS_dup,
        libc::SYS_dup3,
        libc::SYS_mmap,
        libc::SYS_mprotect,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_arch_prctl,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_access,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_readlink,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_stat,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_lstat,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_dup2,
        #[cfg(target_arch = "x86_64")]
        libc::SYS_poll,
        libc::SYS_ppoll,
    ];

    /// Closes a reader: computing, threads of its own, memory that can never become code.
    pub(super) fn reader_filter() -> Option<()> {
        let mut rules = common_rules()?;
        let no_code = || without(2, libc::PROT_EXEC);
        rules.insert(libc::SYS_mmap, vec![no_code()?]);
        rules.insert(libc::SYS_mprotect, vec![no_code()?]);
        install(rules)
    }

    /// Closes a process that becomes Tesseract: it may also open files for reading, never for writing.
    pub(super) fn program_filter() -> Option<()> {
        let mut rules = common_rules()?;
        rules.extend(LOADING.iter().map(|call| (*call, Vec::new())));
        let reading = libc::O_WRONLY | libc::O_RDWR | libc::O_CREAT | libc::O_TRUNC;
        rules.insert(libc::SYS_openat, vec![without(2, reading)?]);
        #[cfg(target_arch = "x86_64")]
        rules.insert(libc::SYS_open, vec![without(1, reading)?]);
        install(rules)
    }

    type Rules = BTreeMap<i64, Vec<SeccompRule>>;

    fn common_rules() -> Option<Rules> {
        let mut rules: Rules = COMPUTING.iter().map(|call| (*call, Vec::new())).collect();
        let thread = u64::try_from(libc::CLONE_THREAD).ok()?;
        let threads_only =
            SeccompCondition::new(0, SeccompCmpArgLen::Qword, SeccompCmpOp::MaskedEq(thread), thread).ok()?;
        rules.insert(libc::SYS_clone, vec![SeccompRule::new(vec![threads_only]).ok()?]);
        // Naming threads; every other use of prctl could weaken the process.
        rules.insert(libc::SYS_prctl, vec![equal(0, u64::try_from(libc::PR_SET_NAME).ok()?)?]);
        // A process may end itself by a signal (that is what abort does), never another.
        rules.insert(libc::SYS_tgkill, vec![equal(0, u64::from(std::process::id()))?]);
        Some(rules)
    }

    fn equal(argument: u8, value: u64) -> Option<SeccompRule> {
        let condition =
            SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, value).ok()?;
        SeccompRule::new(vec![condition]).ok()
    }

    /// The call is allowed when none of these bits is set in its argument.
    fn without(argument: u8, bits: i32) -> Option<SeccompRule> {
        let mask = u64::try_from(bits).ok()?;
        let operator = SeccompCmpOp::MaskedEq(mask);
        let condition = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, operator, 0).ok()?;
        SeccompRule::new(vec![condition]).ok()
    }

    fn install(rules: Rules) -> Option<()> {
        let arch: TargetArch = std::env::consts::ARCH.try_into().ok()?;
        let errno = |code: i32| u32::try_from(code).ok().map(SeccompAction::Errno);
        let compile = |rules, other, matched| -> Option<BpfProgram> {
            SeccompFilter::new(rules, other, matched, arch).ok()?.try_into().ok()
        };
        let clone3 = BTreeMap::from([(libc::SYS_clone3, Vec::new())]);
        let clone3 = compile(clone3, SeccompAction::Allow, errno(libc::ENOSYS)?)?;
        let allowed = compile(rules, errno(libc::EPERM)?, SeccompAction::Allow)?;
        apply_filter_all_threads(&clone3).ok()?;
        apply_filter_all_threads(&allowed).ok()
    }
}
