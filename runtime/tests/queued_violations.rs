//! Misuse of queued spin locks and their handles is reported, and also a wrong IRQL.

mod common;

use std::sync::Barrier;
use std::thread;

use common::raw_locks::Raw;
use common::{assert_reports, panic_of, report_of};
use spin_lock_safe::simulated_kernel::at_irql;
use spin_lock_safe::sys::{
    ExAcquireSpinLockExclusive, ExAcquireSpinLockExclusiveAtDpcLevel, ExAcquireSpinLockShared,
    ExAcquireSpinLockSharedAtDpcLevel, KeAcquireInStackQueuedSpinLockAtDpcLevel,
    KeAcquireInStackQueuedSpinLockForDpc, KeAcquireSpinLockAtDpcLevel, KeAcquireSpinLockForDpc,
    KeAcquireSpinLockRaiseToDpc, KeReleaseInStackQueuedSpinLockFromDpcLevel, KeReleaseSpinLock,
    PASSIVE_LEVEL, StartIoLock,
};

#[test]
fn a_queued_lock_that_is_held_already() {
    let raw = Raw::new();
    let name = format!("the queued spin lock at {:#x}", raw.lock().addr());
    let report = report_of(|| {
        raw.queue();
        raw.queue();
    });
    assert_reports(
        &report,
        &[
            "SPIN_LOCK_ALREADY_OWNED (0xf): KeAcquireInStackQueuedSpinLock at ",
            file!(),
            &name,
            " already: deadlock",
        ],
    );
}

#[test]
fn a_queued_lock_as_an_ordinary_one() {
    let raw = Raw::new();
    let what = "is held as a lock of another kind than this routine is for";
    let report = report_of(|| {
        raw.queue();
        // SAFETY: the word lives forever.
        unsafe { KeAcquireSpinLockAtDpcLevel(raw.lock()) };
    });
    assert_reports(&report, &["(0xc4): KeAcquireSpinLockAtDpcLevel at ", what]);
    let raw = Raw::new();
    let report = report_of(|| {
        raw.queue();
        // SAFETY: the word lives forever.
        unsafe { KeReleaseSpinLock(raw.lock(), PASSIVE_LEVEL) };
    });
    assert_reports(&report, &["(0xc4): KeReleaseSpinLock at ", what]);
}

#[test]
fn an_ordinary_lock_as_a_queued_one_by_another_context() {
    let raw = Raw::new();
    let (held, tried) = (Barrier::new(2), Barrier::new(2));
    let report = thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: the word lives forever.
            let irql = unsafe { KeAcquireSpinLockRaiseToDpc(raw.lock()) };
            held.wait();
            tried.wait();
            // SAFETY: as above.
            unsafe { KeReleaseSpinLock(raw.lock(), irql) };
        });
        held.wait();
        let report = panic_of(|| raw.queue());
        tried.wait();
        report
    });
    assert_reports(
        &report,
        &["(0xc4): KeAcquireInStackQueuedSpinLock at ", "another kind"],
    );
}

#[test]
fn a_handle_that_no_lock_is_held_with() {
    let raw = Raw::new();
    let name = format!(
        "no lock is held with the handle at {:#x}",
        raw.handle().addr()
    );
    let report = report_of(|| raw.unqueue());
    assert_reports(
        &report,
        &[
            "SPIN_LOCK_NOT_OWNED (0x10): KeReleaseInStackQueuedSpinLock at ",
            file!(),
            &name,
        ],
    );
    let report = report_of(|| {
        raw.queue();
        raw.unqueue();
        // SAFETY: the words live forever.
        unsafe { KeReleaseInStackQueuedSpinLockFromDpcLevel(raw.handle()) };
    });
    assert_reports(
        &report,
        &["(0x10): KeReleaseInStackQueuedSpinLockFromDpcLevel", &name],
    );
    let report = report_of(|| raw.storport_release());
    assert_reports(
        &report,
        &[
            "(0x10): StorPortReleaseSpinLock at ",
            "no lock is held with",
        ],
    );
}

#[test]
fn a_handle_of_another_context() {
    let raw = Raw::new();
    let (held, tried) = (Barrier::new(2), Barrier::new(2));
    let report = thread::scope(|scope| {
        scope.spawn(|| {
            raw.queue();
            held.wait();
            tried.wait();
            raw.unqueue();
        });
        held.wait();
        let report = panic_of(|| raw.unqueue());
        tried.wait();
        report
    });
    assert_reports(
        &report,
        &[
            "(0x10): KeReleaseInStackQueuedSpinLock at ",
            "another one does",
        ],
    );
}

#[test]
fn the_wrong_irql() {
    let raw = Raw::new();
    let at_passive: [(&str, &(dyn Fn() + Sync)); 3] = [
        // SAFETY: the words live forever.
        ("KeAcquireInStackQueuedSpinLockAtDpcLevel", &|| unsafe {
            KeAcquireInStackQueuedSpinLockAtDpcLevel(raw.lock(), raw.handle());
        }),
        // SAFETY: the words live forever.
        ("ExAcquireSpinLockExclusiveAtDpcLevel", &|| unsafe {
            ExAcquireSpinLockExclusiveAtDpcLevel(raw.shared());
        }),
        // SAFETY: the words live forever.
        ("ExAcquireSpinLockSharedAtDpcLevel", &|| unsafe {
            ExAcquireSpinLockSharedAtDpcLevel(raw.shared());
        }),
    ];
    for (routine, acquire) in at_passive {
        let report = report_of(acquire);
        assert_reports(&report, &[routine, file!(), "below DISPATCH_LEVEL"]);
    }
    let at_dirql: [(&str, &(dyn Fn() + Sync)); 6] = [
        ("KeAcquireInStackQueuedSpinLock", &|| raw.queue()),
        // SAFETY: the words live forever.
        ("KeAcquireInStackQueuedSpinLockForDpc", &|| unsafe {
            KeAcquireInStackQueuedSpinLockForDpc(raw.lock(), raw.handle());
        }),
        ("KeAcquireSpinLockForDpc", &|| {
            // SAFETY: the word lives forever.
            _ = unsafe { KeAcquireSpinLockForDpc(raw.lock()) };
        }),
        ("ExAcquireSpinLockExclusive", &|| {
            // SAFETY: the word lives forever.
            _ = unsafe { ExAcquireSpinLockExclusive(raw.shared()) };
        }),
        ("ExAcquireSpinLockShared", &|| {
            // SAFETY: the word lives forever.
            _ = unsafe { ExAcquireSpinLockShared(raw.shared()) };
        }),
        ("StorPortAcquireSpinLock", &|| raw.storport(StartIoLock)),
    ];
    for (routine, acquire) in at_dirql {
        let report = report_of(|| at_irql(5, acquire));
        assert_reports(
            &report,
            &[routine, file!(), "the IRQL is 5, above DISPATCH_LEVEL"],
        );
    }
}
