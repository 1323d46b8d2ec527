//! Escape probes: a process closes itself in as a reader does and then tries to get out in each known way.
//!
//! The report is one line a probe, `name denied` or `name ALLOWED`, and at the end the walls. Before closing in, a
//! harmless probe must succeed, so that a report of denials cannot come from a probe that never works.

use std::fmt::Write;

use super::child::{Channel, close_in};
use super::raw::call;

/// The hidden argument that makes the program run the probes.
pub(super) const ROLE: &str = "--satchel-probe-process";

/// Any address: the kernel must refuse before it looks.
const NOWHERE: i64 = 0;
const HERE: i64 = libc::AT_FDCWD as i64;

/// Calls a reader has no use for, with arguments that would be sound or harmless outside.
const CALLS: &[(&str, i64, [i64; 6])] = &[
    ("socket_inet", libc::SYS_socket, [libc::AF_INET as i64, libc::SOCK_STREAM as i64, 0, 0, 0, 0]),
    ("socket_inet6", libc::SYS_socket, [libc::AF_INET6 as i64, libc::SOCK_DGRAM as i64, 0, 0, 0, 0]),
    ("socket_unix", libc::SYS_socket, [libc::AF_UNIX as i64, libc::SOCK_STREAM as i64, 0, 0, 0, 0]),
    ("socket_netlink", libc::SYS_socket, [libc::AF_NETLINK as i64, libc::SOCK_RAW as i64, 0, 0, 0, 0]),
    ("socketpair", libc::SYS_socketpair, [libc::AF_UNIX as i64, libc::SOCK_STREAM as i64, 0, NOWHERE, 0, 0]),
    ("connect", libc::SYS_connect, [0, NOWHERE, 0, 0, 0, 0]),
    ("openat", libc::SYS_openat, [HERE, NOWHERE, 0, 0, 0, 0]),
    ("openat2", libc::SYS_openat2, [HERE, NOWHERE, NOWHERE, 0, 0, 0]),
    ("open_by_handle", libc::SYS_open_by_handle_at, [HERE, NOWHERE, 0, 0, 0, 0]),
    ("execve", libc::SYS_execve, [NOWHERE, NOWHERE, NOWHERE, 0, 0, 0]),
    ("execveat", libc::SYS_execveat, [HERE, NOWHERE, NOWHERE, NOWHERE, 0, 0]),
    ("clone_process", libc::SYS_clone, [libc::SIGCHLD as i64, 0, 0, 0, 0, 0]),
    ("clone3", libc::SYS_clone3, [NOWHERE, 0, 0, 0, 0, 0]),
    ("unshare_user", libc::SYS_unshare, [libc::CLONE_NEWUSER as i64, 0, 0, 0, 0, 0]),
    ("setns", libc::SYS_setns, [0, 0, 0, 0, 0, 0]),
    ("ptrace_attach", libc::SYS_ptrace, [libc::PTRACE_ATTACH as i64, 1, 0, 0, 0, 0]),
    ("process_vm_readv", libc::SYS_process_vm_readv, [1, NOWHERE, 0, NOWHERE, 0, 0]),
    ("pidfd_open", libc::SYS_pidfd_open, [1, 0, 0, 0, 0, 0]),
    ("unlinkat", libc::SYS_unlinkat, [HERE, NOWHERE, 0, 0, 0, 0]),
    ("renameat2", libc::SYS_renameat2, [HERE, NOWHERE, HERE, NOWHERE, 0, 0]),
    ("mkdirat", libc::SYS_mkdirat, [HERE, NOWHERE, 0o700, 0, 0, 0]),
    ("symlinkat", libc::SYS_symlinkat, [NOWHERE, HERE, NOWHERE, 0, 0, 0]),
    ("fchmodat", libc::SYS_fchmodat, [HERE, NOWHERE, 0o777, 0, 0, 0]),
    ("truncate", libc::SYS_truncate, [NOWHERE, 0, 0, 0, 0, 0]),
    ("chdir", libc::SYS_chdir, [NOWHERE, 0, 0, 0, 0, 0]),
    ("chroot", libc::SYS_chroot, [NOWHERE, 0, 0, 0, 0, 0]),
    ("mount", libc::SYS_mount, [NOWHERE, NOWHERE, NOWHERE, 0, NOWHERE, 0]),
    ("bpf", libc::SYS_bpf, [0, NOWHERE, 0, 0, 0, 0]),
    ("io_uring_setup", libc::SYS_io_uring_setup, [8, NOWHERE, 0, 0, 0, 0]),
    ("userfaultfd", libc::SYS_userfaultfd, [0, 0, 0, 0, 0, 0]),
    ("perf_event_open", libc::SYS_perf_event_open, [NOWHERE, 0, 0, 0, 0, 0]),
    ("memfd_create", libc::SYS_memfd_create, [NOWHERE, 0, 0, 0, 0, 0]),
    ("keyctl", libc::SYS_keyctl, [0, 0, 0, 0, 0, 0]),
    ("setrlimit", libc::SYS_prlimit64, [0, 0, NOWHERE, NOWHERE, 0, 0]),
    ("setuid", libc::SYS_setuid, [0, 0, 0, 0, 0, 0]),
    ("shmget", libc::SYS_shmget, [0, 4096, 0o1600, 0, 0, 0]),
    ("inotify", libc::SYS_inotify_init1, [0, 0, 0, 0, 0, 0]),
    ("prctl_dumpable", libc::SYS_prctl, [libc::PR_SET_DUMPABLE as i64, 1, 0, 0, 0, 0]),
    (
        "executable_memory",
        libc::SYS_mmap,
        [
            NOWHERE,
            4096,
            (libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC) as i64,
            (libc::MAP_PRIVATE | libc::MAP_ANONYMOUS) as i64,
            -1,
            0,
        ],
    ),
];

/// Runs the probes and prints the report to standard output. Gives the exit code: 0 when all were denied.
pub(super) fn run() -> i32 {
    let Ok(mut channel) = Channel::take_over() else { return 2 };
    let mut report = String::new();
    let control =
        call(libc::SYS_inotify_init1, [0; 6]).is_ok() && std::fs::File::open("/proc/self/status").is_ok();
    let _ = writeln!(report, "control {}", if control { "works" } else { "BROKEN" });
    let parent = call(libc::SYS_getppid, [0; 6]).unwrap_or(0);
    let (protection, closed) = close_in();
    if !closed {
        let _ = channel.write(b"sandbox NOT CLOSED\n");
        return 3;
    }
    let mut allowed = 0;
    let mut note = |name: &str, denied: bool| {
        allowed += i32::from(!denied);
        let _ = writeln!(report, "{name} {}", if denied { "denied" } else { "ALLOWED" });
    };
    for (name, number, arguments) in CALLS {
        note(name, is_denied(&call(*number, *arguments)));
    }
    note("kill_parent", is_denied(&call(libc::SYS_kill, [parent, 0, 0, 0, 0, 0])));
    note("tgkill_parent", is_denied(&call(libc::SYS_tgkill, [parent, parent, 0, 0, 0, 0])));
    // The same through the standard library, as a parser would do it.
    note("read_passwd", std::fs::read("/etc/passwd").is_err());
    note("write_tmp", std::fs::write("/tmp/satchel-probe", b"x").is_err());
    note("list_home", std::fs::read_dir("/").is_err());
    note("run_program", std::process::Command::new("/bin/true").status().is_err());
    let thread = std::thread::spawn(|| std::fs::File::open("/etc/passwd").is_err());
    note("from_a_thread", thread.join().unwrap_or(false));
    let _ = writeln!(
        report,
        "walls system_calls={} files={} resources={}",
        protection.system_calls, protection.files, protection.resources
    );
    if channel.write(report.as_bytes()).is_err() {
        return 4;
    }
    i32::from(allowed > 0 || !control)
}

/// Refused by the filter: not permitted, or (for clone3) declared absent.
fn is_denied(result: &std::io::Result<i64>) -> bool {
    matches!(result, Err(error) if matches!(error.raw_os_error(), Some(libc::EPERM | libc::ENOSYS)))
}
