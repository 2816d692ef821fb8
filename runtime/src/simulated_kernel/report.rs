//! Counts and records violations, and stops their context.

use std::eprintln;
use std::process;
use std::sync::PoisonError;
use std::vec::Vec;

use super::statistics;
use super::violation::Violation;
use super::violation_kind::ViolationKind;
use crate::sync::{Mutex, global, thread};

global! { static REMEMBERED: Mutex<Vec<Violation>> = Mutex::new(Vec::new()); }

/// Returns all violations of all threads so far.
///
/// # Examples
///
/// ```
/// use spin_lock_safe::simulated_kernel;
///
/// let here = std::thread::current().id();
/// assert!(simulated_kernel::violations().iter().all(|violation| violation.thread != here));
/// ```
#[must_use]
pub fn violations() -> Vec<Violation> {
    REMEMBERED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
}

/// Reports a violation. Returns only if the thread is panicking already.
#[cold]
#[track_caller]
pub(crate) fn violate(routine: &'static str, kind: ViolationKind) {
    let violation = remember(routine, kind);
    if thread::panicking() {
        eprintln!("while a panic unwinds: {violation}");
    } else {
        fail(&violation);
    }
}

/// Reports a violation after which the thread cannot go on, even if it unwinds.
#[cold]
#[track_caller]
pub(crate) fn stop(routine: &'static str, kind: ViolationKind) -> ! {
    let violation = remember(routine, kind);
    if thread::panicking() {
        eprintln!("while a panic unwinds: {violation}");
        process::abort();
    }
    fail(&violation)
}

#[track_caller]
fn remember(routine: &'static str, kind: ViolationKind) -> Violation {
    let violation = Violation::here(routine, kind);
    statistics::VIOLATIONS.count();
    REMEMBERED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(violation.clone());
    violation
}

#[track_caller]
#[expect(clippy::panic, reason = "the host's form of a bug check")]
fn fail(violation: &Violation) -> ! {
    panic!("{violation}")
}
