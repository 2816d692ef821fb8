//! Violations of the rules of requests are reported, with routine, request and place.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::ptr;

use common::raw_lock::RawLock;
use common::{assert_reports, enter, pended, report_of};
use spin_lock_safe::simulated_kernel::{Device, Request, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, IO_NO_INCREMENT, IRP, IoSetStartIoAttributes, IoStartNextPacket, IoStartPacket,
    IofCompleteRequest, KeAcquireSpinLockRaiseToDpc, KeReleaseSpinLock, PASSIVE_LEVEL,
    STATUS_PENDING,
};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, SpinLock, spin_lock_safe,
};

#[track_caller]
fn complete(irp: usize) {
    // SAFETY: only the address is used, until the request is known to be outstanding.
    unsafe { IofCompleteRequest(ptr::without_provenance(irp), IO_NO_INCREMENT) };
}

#[track_caller]
fn start_next(device: &Device<()>) {
    // SAFETY: the device is valid.
    unsafe { IoStartNextPacket(device.as_ptr(), false) };
}

#[track_caller]
fn start(device: &Device<()>, irp: *const IRP) {
    // SAFETY: the device is valid, and there is no key.
    unsafe { IoStartPacket(device.as_ptr(), irp, ptr::null(), None) };
}

/// Acquires a lock, and leaves it held.
#[track_caller]
fn hold() {
    let lock = Box::leak(Box::new(0));
    // SAFETY: the lock lives forever.
    unsafe { KeAcquireSpinLockRaiseToDpc(lock) };
}

#[test]
fn completing_under_raw_locks() {
    let request = pended();
    let irp = request.as_ptr().addr();
    let report = report_of(|| {
        hold();
        hold();
        complete(irp);
    });
    assert_reports(
        &report,
        &[
            "DRIVER_VIOLATION (0x121): IofCompleteRequest at ",
            file!(),
            "a request is completed while 2 spin locks are held",
            "held: the spin lock at 0x",
            "acquired by KeAcquireSpinLockRaiseToDpc at ",
            file!(),
            "held: the spin lock at 0x",
            "acquired by KeAcquireSpinLockRaiseToDpc at ",
            file!(),
        ],
    );
    assert!(!request.is_completed());
}

#[test]
fn starting_the_next_under_a_raw_lock() {
    let report = report_of(|| {
        hold();
        start_next(&Device::new(()));
    });
    assert_reports(
        &report,
        &[
            "DRIVER_VIOLATION (0x121): IoStartNextPacket at ",
            file!(),
            "a request may be started while 1 spin lock is held",
            "acquired by KeAcquireSpinLockRaiseToDpc at ",
            file!(),
        ],
    );
}

#[test]
fn starting_the_next_not_at_dispatch_level() {
    let report = report_of(|| start_next(&Device::new(())));
    let routine = "DRIVER_VERIFIER_DETECTED_VIOLATION (0xc4): IoStartNextPacket at ";
    assert_reports(&report, &[routine, file!(), "the IRQL is 0, below"]);
    let report = report_of(|| at_irql(3, || start_next(&Device::new(()))));
    assert_reports(&report, &[routine, file!(), "the IRQL is 3, above"]);
}

#[test]
fn completing_above_dispatch_level() {
    let request = pended();
    let irp = request.as_ptr().addr();
    let report = report_of(|| at_irql(3, || complete(irp)));
    let routine = "(0xc4): IofCompleteRequest at ";
    assert_reports(&report, &[routine, file!(), "the IRQL is 3, above"]);
}

#[test]
fn completing_twice() {
    let request = pended();
    let irp = request.as_ptr().addr();
    complete(irp);
    let report = report_of(|| complete(irp));
    assert_reports(
        &report,
        &[
            "MULTIPLE_IRP_COMPLETE_REQUESTS (0x44): IofCompleteRequest at ",
            file!(),
            &format!("the request at {irp:#x} is completed already"),
        ],
    );
}

#[test]
fn completing_twice_when_the_sender_is_gone() {
    let irp = pended().as_ptr().addr();
    complete(irp);
    let next = pended();
    let report = report_of(|| complete(irp));
    assert_reports(
        &report,
        &["(0x44): IofCompleteRequest at ", "completed already"],
    );
    assert!(!next.is_completed());
}

#[test]
fn completing_what_was_never_sent() {
    let no_irp = Box::new(IRP::default());
    let address = ptr::from_ref(&*no_irp).addr();
    let report = report_of(|| complete(address));
    assert_reports(
        &report,
        &[
            "MULTIPLE_IRP_COMPLETE_REQUESTS (0x44): IofCompleteRequest at ",
            file!(),
            &format!("no outstanding request has its IRP at {address:#x}"),
        ],
    );
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn never_called(_: &DeviceObject, _: Irp, _guard: CancelSpinLockGuard<'_>) {}

#[test]
fn completing_what_can_still_be_canceled() {
    let request = pended();
    let irp = request.as_ptr().addr();
    // SAFETY: the test has pended the request.
    let pending = unsafe { Irp::from_raw(request.as_ptr()) };
    // SAFETY: the routine is never called.
    let pending = unsafe { pending.into_cancelable(never_called) };
    let pending: CancelableIrp = pending.expect("not canceled");
    let report = report_of(|| complete(irp));
    assert_reports(
        &report,
        &[
            "CANCEL_STATE_IN_COMPLETED_IRP (0x48): IofCompleteRequest at ",
            file!(),
            &format!("the cancel routine of the request at {irp:#x} is still set"),
        ],
    );
    assert!(!request.is_completed());
    assert!(pending.take().map(Irp::into_raw).is_some());
    complete(irp);
}

#[test]
fn devices_that_are_gone() {
    let gone = Device::new(()).as_ptr().addr();
    let report = report_of(|| {
        // SAFETY: only the address is used.
        unsafe { IoSetStartIoAttributes(ptr::without_provenance(gone), true, true) };
    });
    let what = format!("there is no device at {gone:#x}");
    assert_reports(
        &report,
        &["(0xc4): IoSetStartIoAttributes at ", file!(), &what],
    );
}

#[test]
fn starting_without_a_routine() {
    let irp = pended().as_ptr().addr();
    let report = report_of(|| start(&Device::new(()), ptr::without_provenance(irp)));
    assert_reports(
        &report,
        &[
            "(0xc4): IoStartPacket at ",
            file!(),
            "has no StartIo routine",
        ],
    );
}

#[test]
fn starting_what_is_completed() {
    let irp = pended().as_ptr().addr();
    complete(irp);
    let report = report_of(|| start(&Device::new(()), ptr::without_provenance(irp)));
    assert_reports(
        &report,
        &["(0x44): IoStartPacket at ", file!(), "completed already"],
    );
}

#[test]
fn a_dispatch_routine_that_leaves_a_lock_held() {
    let outer = RawLock::new();
    let send = || {
        // A lock of the sender does not count.
        outer.acquire();
        _ = Request::new(0).send(|_| {
            hold();
            STATUS_PENDING
        });
    };
    assert_reports(
        &report_of(send),
        &[
            "DRIVER_VIOLATION (0x121): the dispatch routine at ",
            file!(),
            "the routine returns while 1 spin lock is held",
            "acquired by KeAcquireSpinLockRaiseToDpc at ",
            file!(),
        ],
    );
}

#[test]
fn a_dispatch_routine_that_leaves_another_irql() {
    let send = || {
        _ = Request::new(0).send(|_| {
            let mut lock = 0;
            // SAFETY: the lock lives to the end of the function.
            unsafe { KeAcquireSpinLockRaiseToDpc(&raw mut lock) };
            // SAFETY: the lock is held. The IRQL is wrong.
            unsafe { KeReleaseSpinLock(&raw mut lock, DISPATCH_LEVEL) };
            STATUS_PENDING
        });
    };
    assert_reports(
        &report_of(send),
        &[
            "IRQL_UNEXPECTED_VALUE (0xc8): the dispatch routine at ",
            file!(),
            "the routine was called at IRQL 0 and returns at 2",
        ],
    );
    assert_eq!(
        spin_lock_safe::simulated_kernel::current_irql(),
        PASSIVE_LEVEL
    );
}

#[test]
fn the_wrappers_name_the_line_of_the_driver() {
    let lock = SpinLock::new(());
    let report = report_of(|| {
        let token = enter();
        let first = lock.acquire(&token);
        let _second = lock.acquire(&token);
        drop(first);
    });
    let line = line!();
    let place = |above| format!("{}:{}:", file!(), line - above);
    assert_reports(
        &report,
        &["(0xf): KeAcquire", &place(3), "held: ", &place(4)],
    );
}
