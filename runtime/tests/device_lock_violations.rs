//! Misuse of the locks of interrupts and of Storport is reported.

mod common;

use std::ptr;

use common::raw_lock::RawLock;
use common::raw_locks::Raw;
use common::{assert_reports, panic_of, report_of};
use spin_lock_safe::simulated_kernel::{Adapter, Interrupt, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, DpcLock, InterruptLock, KeAcquireInterruptSpinLock, KeReleaseInterruptSpinLock,
    STOR_DPC, STOR_LOCK_HANDLE, StartIoLock, StorPortAcquireSpinLock, StorPortReleaseSpinLock,
};

#[test]
fn the_lock_of_an_interrupt() {
    let raw = Raw::new();
    let interrupt = raw.interrupt.as_ptr();
    // SAFETY: the interrupt lives forever.
    let acquire = || _ = unsafe { KeAcquireInterruptSpinLock(interrupt) };
    let report = report_of(|| at_irql(6, acquire));
    assert_reports(
        &report,
        &[
            "(0xc4): KeAcquireInterruptSpinLock at ",
            "is 6, above that of the interrupt, 5",
        ],
    );
    // SAFETY: as above.
    let report = report_of(|| unsafe { KeReleaseInterruptSpinLock(interrupt, 0) });
    assert_reports(
        &report,
        &["(0x10): KeReleaseInterruptSpinLock", "of the interrupt at"],
    );
    let report = report_of(|| raw.interrupt.service(acquire));
    assert_reports(
        &report,
        &[
            "(0xf): KeAcquireInterruptSpinLock",
            "acquired by the interrupt",
        ],
    );
    // SAFETY: there is no such interrupt, which the test is about.
    let report = report_of(|| _ = unsafe { KeAcquireInterruptSpinLock(8) });
    assert_reports(
        &report,
        &["(0xc4): KeAcquireInterruptSpinLock", "no interrupt at 0x8"],
    );
}

#[test]
fn an_interrupt_whose_routine_leaves_another_state() {
    let raw = Raw::new();
    // SAFETY: the interrupt lives forever.
    let release = || unsafe { KeReleaseInterruptSpinLock(raw.interrupt.as_ptr(), 5) };
    let report = report_of(|| raw.interrupt.service(release));
    assert_reports(
        &report,
        &[
            "(0x10): the interrupt at ",
            "does not hold the spin lock of the interrupt",
        ],
    );
    let raw = Raw::new();
    let report = report_of(|| raw.interrupt.service(|| raw.storport(InterruptLock)));
    assert_reports(
        &report,
        &["the interrupt at ", "returns while 1 spin lock is held"],
    );
    let raw = Raw::new();
    let report = report_of(|| at_irql(6, || raw.interrupt.service(|| ())));
    assert_reports(
        &report,
        &["the interrupt at ", "above that of the interrupt, 5"],
    );
}

#[test]
fn an_interrupt_or_an_adapter_that_is_gone() {
    let (interrupt, adapter) = (Interrupt::new(5), Adapter::new(7));
    let (object, extension) = (interrupt.as_ptr(), adapter.device_extension());
    drop((interrupt, adapter));
    // SAFETY: the interrupt is gone, which the test is about.
    let report = report_of(|| _ = unsafe { KeAcquireInterruptSpinLock(object) });
    assert_reports(&report, &["KeAcquireInterruptSpinLock", "no interrupt at "]);
    let extension = extension.expose_provenance();
    // SAFETY: as above.
    let report = report_of(|| unsafe {
        StorPortReleaseSpinLock(ptr::with_exposed_provenance_mut(extension), ptr::null_mut());
    });
    assert_reports(
        &report,
        &["StorPortReleaseSpinLock", "device extension at "],
    );
}

#[test]
fn ordinary_locks_under_that_of_an_interrupt() {
    let (raw, lock) = (Raw::new(), RawLock::new());
    let report = report_of(|| {
        // SAFETY: the interrupt lives forever.
        _ = unsafe { KeAcquireInterruptSpinLock(raw.interrupt.as_ptr()) };
        lock.acquire_at_dpc_level();
    });
    assert_reports(
        &report,
        &["KeAcquireSpinLockAtDpcLevel", "is 5, above DISPATCH_LEVEL"],
    );
    let (low, raw) = (Interrupt::new(4), Raw::new());
    let report = report_of(|| {
        // SAFETY: the interrupts live as long as the test.
        _ = unsafe { KeAcquireInterruptSpinLock(low.as_ptr()) };
        // SAFETY: as above.
        _ = unsafe { KeAcquireInterruptSpinLock(raw.interrupt.as_ptr()) };
        // SAFETY: as above.
        unsafe { KeReleaseInterruptSpinLock(raw.interrupt.as_ptr(), DISPATCH_LEVEL) };
    });
    assert_reports(
        &report,
        &[
            "KeReleaseInterruptSpinLock",
            "lowered to 2 while a spin lock",
        ],
    );
}

#[test]
fn storport_locks_in_the_wrong_order() {
    for first in [StartIoLock, DpcLock] {
        let raw = Raw::new();
        let report = report_of(|| {
            raw.storport(InterruptLock);
            raw.storport(first);
        });
        assert_reports(
            &report,
            &[
                "(0xc4): StorPortAcquireSpinLock at ",
                file!(),
                "must be acquired before the Interrupt lock of the adapter at ",
                "held: the Interrupt lock of the adapter at ",
            ],
        );
    }
}

#[test]
fn storport_locks() {
    let raw = Raw::new();
    let report = report_of(|| {
        raw.storport(StartIoLock);
        raw.storport(StartIoLock);
    });
    assert_reports(
        &report,
        &[
            "(0xf): StorPortAcquireSpinLock",
            "the StartIo lock of the adapter",
        ],
    );
    let report = report_of(|| at_irql(9, || raw.storport(InterruptLock)));
    assert_reports(
        &report,
        &[
            "StorPortAcquireSpinLock",
            "is 9, above that of the interrupt, 7",
        ],
    );
    // SAFETY: there is no such adapter, which the test is about.
    let report = report_of(|| unsafe {
        StorPortReleaseSpinLock(ptr::without_provenance_mut(8), ptr::null_mut());
    });
    assert_reports(
        &report,
        &["(0xc4): StorPortReleaseSpinLock", "device extension at 0x8"],
    );
}

#[test]
fn a_dpc_has_its_own_lock() {
    let raw = Raw::new();
    let dpc: *mut STOR_DPC = Box::leak(Box::default());
    let extension = raw.adapter.device_extension();
    raw.storport(StartIoLock);
    let handle: *mut STOR_LOCK_HANDLE = Box::leak(Box::default());
    // SAFETY: the DPC, the adapter and the handle live forever.
    let acquire = || unsafe { StorPortAcquireSpinLock(extension, DpcLock, dpc.cast(), handle) };
    acquire();
    // SAFETY: as above.
    assert_ne!(unsafe { (*dpc).Lock }, 0);
    let report = panic_of(acquire);
    let lock = format!("the lock of the DPC at {dpc:?}");
    assert_reports(&report, &["(0xf): StorPortAcquireSpinLock", &lock]);
    // SAFETY: as above.
    unsafe { StorPortReleaseSpinLock(extension, handle) };
    raw.storport_release();
}
