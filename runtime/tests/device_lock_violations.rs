//! Misuse of the locks of interrupts and of Storport is reported.

mod common;

use std::pin::pin;
use std::ptr;

use common::raw_lock::RawLock;
use common::raw_locks::Raw;
use common::{assert_reports, enter, panic_of, report_of};
use spin_lock_safe::simulated_kernel::{Adapter, Interrupt, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, DpcLevelLock, DpcLock, InterruptLock, KeAcquireInterruptSpinLock,
    KeReleaseInterruptSpinLock, PASSIVE_LEVEL, STOR_DPC, STOR_LOCK_HANDLE,
    STOR_STATUS_INVALID_IRQL, STOR_STATUS_INVALID_PARAMETER, STOR_STATUS_SUCCESS, StartIoLock,
    StorPortAcquireSpinLock, StorPortAcquireSpinLockEx, StorPortReleaseSpinLock, ThreadedDpcLock,
};
use spin_lock_safe::{StorPortLockHandle, StorPortSpinLock};

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

#[test]
fn the_lock_of_a_message() {
    let raw = Raw::new();
    raw.message(0);
    raw.message_release(0, PASSIVE_LEVEL);
    let report = report_of(|| {
        raw.message(0);
        raw.message(1);
        raw.message(0);
    });
    assert_reports(
        &report,
        &[
            "(0xf): StorPortAcquireMSISpinLock at ",
            "holds the lock of message 0 of the adapter at ",
            "held: the lock of message 1 of the adapter at ",
        ],
    );
    for first in [StartIoLock, DpcLock] {
        let raw = Raw::new();
        let report = report_of(|| {
            raw.message(0);
            raw.storport(first);
        });
        let order = "must be acquired before the lock of message 0 of the adapter at ";
        assert_reports(&report, &["(0xc4): StorPortAcquireSpinLock at ", order]);
    }
    let report = report_of(|| raw.message_release(7, PASSIVE_LEVEL));
    assert_reports(
        &report,
        &["(0x10): StorPortReleaseMSISpinLock", "lock of message 7"],
    );
    let report = report_of(|| at_irql(9, || raw.message(0)));
    assert_reports(
        &report,
        &[
            "StorPortAcquireMSISpinLock",
            "above that of the interrupt, 7",
        ],
    );
}

#[test]
fn storport_tells_why_it_refuses_a_lock() {
    let raw = Raw::new();
    let extension = raw.adapter.device_extension();
    let dpc: *mut STOR_DPC = Box::leak(Box::default());
    let handle: *mut STOR_LOCK_HANDLE = Box::leak(Box::default());
    let acquire = |irql, kind| {
        at_irql(irql, || {
            // SAFETY: the adapter, the DPC and the handle live forever.
            let status = unsafe { StorPortAcquireSpinLockEx(extension, kind, dpc.cast(), handle) };
            if status == STOR_STATUS_SUCCESS {
                // SAFETY: the lock is held with this handle.
                unsafe { StorPortReleaseSpinLock(extension, handle) };
            }
            status
        })
    };
    for kind in [DpcLock, StartIoLock, ThreadedDpcLock] {
        assert_eq!(acquire(PASSIVE_LEVEL, kind), STOR_STATUS_SUCCESS);
        assert_eq!(acquire(DISPATCH_LEVEL + 1, kind), STOR_STATUS_INVALID_IRQL);
    }
    assert_eq!(acquire(7, InterruptLock), STOR_STATUS_SUCCESS);
    assert_eq!(acquire(8, InterruptLock), STOR_STATUS_INVALID_IRQL);
    assert_eq!(acquire(DISPATCH_LEVEL, DpcLevelLock), STOR_STATUS_SUCCESS);
    assert_eq!(
        acquire(PASSIVE_LEVEL, DpcLevelLock),
        STOR_STATUS_INVALID_IRQL
    );
    assert_eq!(acquire(PASSIVE_LEVEL, 6), STOR_STATUS_INVALID_PARAMETER);
    let report = report_of(|| raw.storport(ThreadedDpcLock));
    assert_reports(
        &report,
        &["(0xc4): StorPortAcquireSpinLock at ", "of the kind 4"],
    );
}

#[test]
fn a_lock_that_storport_refuses_is_not_held() {
    let adapter = Adapter::new(7);
    let dpc: *mut STOR_DPC = Box::leak(Box::default());
    // SAFETY: the adapter lives to the end of the test, the DPC forever.
    let lock = unsafe { StorPortSpinLock::dpc_level(adapter.device_extension(), dpc, 1) };
    let mut token = enter();
    let mut handle = pin!(StorPortLockHandle::new());
    let refused = lock.try_acquire_with_handle(handle.as_mut(), &token);
    assert_eq!(refused.err(), Some(STOR_STATUS_INVALID_IRQL));
    token.require_no_spin_lock_held();
    at_irql(DISPATCH_LEVEL, || {
        let guard = lock.try_acquire_with_handle(handle.as_mut(), &token);
        assert_eq!(guard.ok().as_deref(), Some(&1));
    });
    token.require_no_spin_lock_held();
    let report = panic_of(|| drop(lock.acquire_with_handle(handle.as_mut(), &token)));
    assert_reports(
        &report,
        &[
            "DRIVER_VIOLATION (0x121): an acquire at ",
            file!(),
            "0xc1000008",
        ],
    );
}
