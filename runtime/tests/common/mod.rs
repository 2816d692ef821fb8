//! Shared by several tests.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]
#![allow(dead_code, reason = "each test crate uses a part of it")]

pub(crate) mod child;
pub(crate) mod raw_lock;
pub(crate) mod raw_locks;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::thread;
use std::time::Duration;

use spin_lock_safe::simulated_kernel::{Request, SentRequest};
use spin_lock_safe::sys::{DEVICE_OBJECT, STATUS_PENDING};
use spin_lock_safe::{Irp, LockToken};

/// Turns a hang into a failure.
pub(crate) const TIMEOUT: Duration = Duration::from_secs(120);

/// Returns a token for this thread.
pub(crate) fn enter() -> LockToken {
    // SAFETY: the tests make one token at a time in a thread, without a lock held.
    unsafe { LockToken::enter() }
}

/// Runs `f` in a thread of its own, and returns the text of its panic.
///
/// # Panics
///
/// If `f` does not panic.
pub(crate) fn report_of(f: impl FnOnce() + Send) -> String {
    thread::scope(|scope| scope.spawn(|| panic_of(f)).join()).unwrap_or_default()
}

/// Runs `f` in this thread, and returns the text of its panic.
pub(crate) fn panic_of(f: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).expect_err("there was no violation");
    match payload.downcast_ref::<&str>() {
        Some(text) => (*text).to_owned(),
        None => *payload.downcast().expect("a panic has a text"),
    }
}

/// Asserts that `report` has each of these parts, in this order.
#[track_caller]
pub(crate) fn assert_reports(report: &str, parts: &[&str]) {
    let mut rest = report;
    for part in parts {
        let found = rest.split_once(part);
        assert!(found.is_some(), "no {part:?} in its place in:\n{report}");
        rest = found.map_or("", |(_, behind)| behind);
    }
}

/// Returns a request that a driver has pended.
pub(crate) fn pended() -> SentRequest {
    pended_for(ptr::null_mut())
}

/// Returns a request that the driver of `device` has pended.
pub(crate) fn pended_for(device: *mut DEVICE_OBJECT) -> SentRequest {
    Request::new(0).with_device(device).send(|_| STATUS_PENDING)
}

/// Returns the driver's side of a pended request.
pub(crate) fn irp_of(request: &SentRequest) -> Irp {
    // SAFETY: the test pended the request, and takes it once.
    unsafe { Irp::from_raw(request.as_ptr()) }
}
