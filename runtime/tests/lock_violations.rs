//! Violations of the rules of spin locks are reported, with routine, lock and place.

mod common;

use std::sync::Barrier;
use std::thread;

use common::raw_lock::{RawLock, acquire_cancel, release_cancel};
use common::{assert_reports, panic_of, report_of};
use spin_lock_safe::simulated_kernel::{at_irql, locks_held};
use spin_lock_safe::sys::{DISPATCH_LEVEL, PASSIVE_LEVEL};

/// Returns the `file:line` of a call in this file, this many lines below the caller's.
#[track_caller]
fn place(below: u32) -> String {
    let line = std::panic::Location::caller().line();
    format!("{}:{}:", file!(), line + below)
}

#[test]
fn acquiring_a_lock_that_is_held_already() {
    let lock = RawLock::new();
    let (mut first, mut second) = (String::new(), String::new());
    let report = report_of(|| {
        first = place(1);
        lock.acquire();
        second = place(1);
        lock.acquire_at_dpc_level();
    });
    let name = lock.name();
    assert_reports(
        &report,
        &[
            "SPIN_LOCK_ALREADY_OWNED (0xf): KeAcquireSpinLockAtDpcLevel at ",
            &second,
            "this context holds ",
            &name,
            " already: deadlock",
            "held: ",
            &name,
            ", acquired by KeAcquireSpinLockRaiseToDpc at ",
            &first,
        ],
    );
}

#[test]
fn acquiring_it_with_the_raising_routine() {
    let lock = RawLock::new();
    let report = report_of(|| {
        lock.acquire();
        lock.acquire();
    });
    assert_reports(
        &report,
        &["(0xf): KeAcquireSpinLockRaiseToDpc at ", file!()],
    );
}

#[test]
fn acquiring_the_cancel_spin_lock_twice() {
    let report = report_of(|| {
        let irql = acquire_cancel();
        let report = panic_of(|| _ = acquire_cancel());
        release_cancel(irql);
        assert!(report.is_empty(), "{report}");
    });
    assert_reports(
        &report,
        &[
            "SPIN_LOCK_ALREADY_OWNED (0xf): IoAcquireCancelSpinLock at ",
            file!(),
            "this context holds the cancel spin lock already: deadlock",
            "held: the cancel spin lock, acquired by IoAcquireCancelSpinLock at ",
            file!(),
        ],
    );
}

#[test]
fn trying_a_lock_that_is_held_already_fails_only() {
    let lock = RawLock::new();
    let irql = lock.acquire();
    assert!(!lock.try_acquire_at_dpc_level());
    lock.release(irql);
    assert_eq!(locks_held(), 0);
    assert!(at_irql(DISPATCH_LEVEL, || {
        let acquired = lock.try_acquire_at_dpc_level();
        lock.release_from_dpc_level();
        acquired
    }));
}

#[test]
fn releasing_a_lock_that_nobody_holds() {
    let lock = RawLock::new();
    let what = ["this context does not hold ", &lock.name(), ", nobody does"];
    let report = report_of(|| lock.release(PASSIVE_LEVEL));
    assert_reports(
        &report,
        &["SPIN_LOCK_NOT_OWNED (0x10): KeReleaseSpinLock at ", file!()],
    );
    assert_reports(&report, &what);
    let report = report_of(|| at_irql(DISPATCH_LEVEL, || lock.release_from_dpc_level()));
    assert_reports(
        &report,
        &["(0x10): KeReleaseSpinLockFromDpcLevel at ", file!()],
    );
    assert_reports(&report, &what);
}

#[test]
fn releasing_the_cancel_spin_lock_without_its_acquire() {
    let report = report_of(|| release_cancel(PASSIVE_LEVEL));
    assert_reports(
        &report,
        &[
            "(0x10): IoReleaseCancelSpinLock at ",
            file!(),
            "this context does not hold the cancel spin lock",
        ],
    );
}

#[test]
fn releasing_a_lock_twice() {
    let lock = RawLock::new();
    let report = report_of(|| {
        let irql = lock.acquire();
        lock.release(irql);
        lock.release(irql);
    });
    assert_reports(&report, &["(0x10): KeReleaseSpinLock at ", "nobody does"]);
}

#[test]
fn releasing_a_lock_of_another_context() {
    let lock = RawLock::new();
    let held = Barrier::new(2);
    let tried = Barrier::new(2);
    let report = thread::scope(|scope| {
        scope.spawn(|| {
            let irql = lock.acquire();
            held.wait();
            tried.wait();
            lock.release(irql);
        });
        held.wait();
        let report = panic_of(|| lock.release(PASSIVE_LEVEL));
        tried.wait();
        report
    });
    assert_reports(
        &report,
        &["(0x10): KeReleaseSpinLock at ", file!(), "another one does"],
    );
}

#[test]
fn waiting_for_a_lock_whose_holder_ended() {
    let lock = RawLock::new();
    let mut acquired = String::new();
    thread::scope(|scope| {
        let holder = scope.spawn(|| {
            let place = place(1);
            lock.acquire();
            place
        });
        acquired = holder.join().unwrap_or_default();
    });
    let report = report_of(|| _ = lock.acquire());
    assert_reports(
        &report,
        &[
            "SPIN_LOCK_ALREADY_OWNED (0xf): KeAcquireSpinLockRaiseToDpc at ",
            file!(),
            "deadlock on a lock whose holder ended without releasing it: ",
            &lock.name(),
            &acquired,
        ],
    );
}

#[test]
fn nothing_is_wrong_here() {
    let (a, b) = (RawLock::new(), RawLock::new());
    let irql = a.acquire();
    b.acquire_at_dpc_level();
    let cancel = acquire_cancel();
    assert_eq!(
        (irql, cancel, locks_held()),
        (PASSIVE_LEVEL, DISPATCH_LEVEL, 3)
    );
    a.release_from_dpc_level();
    release_cancel(cancel);
    b.release(irql);
}
