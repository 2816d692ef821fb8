//! Violations that end the process.

use std::env;
use std::process::{Command, Output};

use super::assert_reports;

const IN_CHILD: &str = "SPIN_LOCK_SAFE_IN_CHILD";

/// Returns whether this is the child process, which must end.
pub(crate) fn is_child() -> bool {
    env::var_os(IN_CHILD).is_some()
}

fn run_in_child(test: &str) -> Output {
    let this = env::current_exe().expect("the test has a path");
    Command::new(this)
        .args(["--exact", test, "--nocapture"])
        .env(IN_CHILD, "1")
        .output()
        .expect("the test can be started")
}

/// Runs `violation` in a process of its own, which must end with a report that has these parts.
///
/// # Panics
///
/// If the process goes on, or the report lacks a part.
pub(crate) fn assert_ends(test: &str, violation: impl FnOnce(), parts: &[&str]) {
    if is_child() {
        violation();
        println!("carried on");
        return;
    }
    let output = run_in_child(test);
    assert!(!output.status.success());
    assert!(!String::from_utf8_lossy(&output.stdout).contains("carried on"));
    assert_reports(&String::from_utf8_lossy(&output.stderr), parts);
}
