//! Violations of the rules about the IRQL are reported, with routine and place.

mod common;

use common::raw_lock::{RawLock, acquire_cancel, release_cancel};
use common::{assert_reports, panic_of, report_of};
use spin_lock_safe::simulated_kernel::at_irql;
use spin_lock_safe::sys::{APC_LEVEL, DISPATCH_LEVEL, PASSIVE_LEVEL};

#[test]
fn lowering_the_irql_under_a_lock() {
    let (a, b) = (RawLock::new(), RawLock::new());
    let report = report_of(|| {
        a.acquire();
        b.acquire_at_dpc_level();
        a.release(APC_LEVEL);
    });
    assert_reports(
        &report,
        &[
            "DRIVER_VERIFIER_DETECTED_VIOLATION (0xc4): KeReleaseSpinLock at ",
            file!(),
            "the IRQL is lowered to 1 while a spin lock is held",
            "held: ",
            &b.name(),
            ", acquired by KeAcquireSpinLockAtDpcLevel at ",
            file!(),
        ],
    );
}

#[test]
fn lowering_the_irql_under_a_lock_by_other_means() {
    let lock = RawLock::new();
    let report = report_of(|| {
        lock.acquire();
        at_irql(PASSIVE_LEVEL, || {});
    });
    assert_reports(
        &report,
        &["(0xc4): at_irql at ", file!(), "lowered to 0 while"],
    );
    let report = report_of(|| {
        lock_two_and_release_the_cancel_lock_to_passive_level(&RawLock::new());
    });
    assert_reports(
        &report,
        &["(0xc4): IoReleaseCancelSpinLock at ", "lowered to 0 while"],
    );
}

fn lock_two_and_release_the_cancel_lock_to_passive_level(lock: &RawLock) {
    let irql = acquire_cancel();
    lock.acquire_at_dpc_level();
    let report = panic_of(|| release_cancel(irql));
    release_cancel(DISPATCH_LEVEL);
    assert!(report.is_empty(), "{report}");
}

#[test]
fn raising_the_irql_by_a_release() {
    let lock = RawLock::new();
    let report = report_of(|| {
        lock.acquire();
        lock.release(5);
    });
    assert_reports(
        &report,
        &[
            "(0xc4): KeReleaseSpinLock at ",
            file!(),
            "a release raises the IRQL from 2 to 5",
        ],
    );
}

#[test]
fn routines_for_dispatch_level_below_it() {
    let lock = RawLock::new();
    let what = ["", file!(), "the IRQL is 1, below DISPATCH_LEVEL"];
    let report = report_of(|| at_irql(APC_LEVEL, || lock.acquire_at_dpc_level()));
    assert_reports(&report, &["(0xc4): KeAcquireSpinLockAtDpcLevel at "]);
    assert_reports(&report, &what);
    let report = report_of(|| at_irql(APC_LEVEL, || _ = lock.try_acquire_at_dpc_level()));
    assert_reports(&report, &["(0xc4): KeTryToAcquireSpinLockAtDpcLevel at "]);
    assert_reports(&report, &what);
}

#[test]
fn acquires_above_dispatch_level() {
    let lock = RawLock::new();
    let above = |f: &(dyn Fn() + Sync)| report_of(|| at_irql(7, f));
    let what = [file!(), "the IRQL is 7, above DISPATCH_LEVEL"];
    let report = above(&|| _ = lock.acquire());
    assert_reports(
        &report,
        &["(0xc4): KeAcquireSpinLockRaiseToDpc at ", what[0], what[1]],
    );
    let report = above(&|| lock.acquire_at_dpc_level());
    assert_reports(
        &report,
        &["(0xc4): KeAcquireSpinLockAtDpcLevel at ", what[0], what[1]],
    );
    let report = above(&|| _ = lock.try_acquire_at_dpc_level());
    assert_reports(
        &report,
        &["TryToAcquireSpinLockAtDpcLevel at ", what[0], what[1]],
    );
    let report = above(&|| _ = acquire_cancel());
    assert_reports(
        &report,
        &["(0xc4): IoAcquireCancelSpinLock at ", what[0], what[1]],
    );
}
