//! What becomes of Static Driver Verifier's other rules in safe code that compiles: some breaches
//! are reported, and some are not looked at.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::mem::{self, ManuallyDrop};
use std::pin::pin;

use common::{assert_reports, enter, irp_of, pended, report_of};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{Adapter, Request, SentRequest, at_irql};
use spin_lock_safe::sys::{
    DISPATCH_LEVEL, NTSTATUS, PDEVICE_OBJECT, STATUS_PENDING, STATUS_SUCCESS, STATUS_UNSUCCESSFUL,
};
use spin_lock_safe::{
    CancelSpinLockGuard, Irp, LockQueueHandle, LockToken, QueuedSpinLock, SpinLock,
    StorPortLockHandle, StorPortSpinLock, spin_lock_safe,
};

/// Asserts that the simulated kernel stops a context that acquires a lock which it holds.
#[track_caller]
fn assert_already_held(acquire_twice: impl FnOnce(&LockToken) + Send) {
    let report = report_of(|| acquire_twice(&enter()));
    let parts = [
        "SPIN_LOCK_ALREADY_OWNED (0xf): ",
        file!(),
        "already: deadlock",
    ];
    assert_reports(&report, &parts);
}

#[test]
fn an_ordinary_lock_acquired_twice() {
    let lock = SpinLock::new(());
    assert_already_held(|token| {
        let _first = lock.acquire(token);
        let _second = lock.acquire(token);
    });
}

#[test]
fn an_ordinary_lock_acquired_twice_at_dispatch_level() {
    let lock = SpinLock::new(());
    assert_already_held(|token| {
        at_irql(DISPATCH_LEVEL, || {
            let _first = lock.acquire_at_dpc_level(token);
            let _second = lock.acquire_at_dpc_level(token);
        });
    });
}

#[test]
fn a_queued_lock_acquired_twice() {
    let lock = QueuedSpinLock::new(());
    assert_already_held(|token| {
        let handles = (pin!(LockQueueHandle::new()), pin!(LockQueueHandle::new()));
        let _first = lock.acquire_in_stack_queued(handles.0, token);
        let _second = lock.acquire_in_stack_queued(handles.1, token);
    });
}

#[test]
fn the_cancel_spin_lock_acquired_twice() {
    assert_already_held(|token| {
        let _first = IoAcquireCancelSpinLock(token);
        let _second = IoAcquireCancelSpinLock(token);
    });
}

/// Asserts that the system stops where the handler returns.
#[track_caller]
fn assert_does_not_return(leak: impl FnOnce(&LockToken) + Send) {
    let report = report_of(|| {
        let token = enter();
        leak(&token);
        drop(token);
    });
    let parts = [
        "(0x121): the handler at ",
        "returns while 1 spin lock is held",
    ];
    assert_reports(&report, &parts);
}

#[test]
fn a_queued_lock_leaked() {
    let lock = Box::leak(Box::new(QueuedSpinLock::new(())));
    assert_does_not_return(|token| {
        let mut handle = ManuallyDrop::new(Box::pin(LockQueueHandle::new()));
        mem::forget(lock.acquire_in_stack_queued(handle.as_mut(), token));
    });
}

#[test]
fn a_lock_of_storport_leaked() {
    let adapter = Box::leak(Box::new(Adapter::new(5)));
    // SAFETY: the adapter lives forever.
    let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), ()) };
    assert_does_not_return(|token| {
        let mut handle = ManuallyDrop::new(Box::pin(StorPortLockHandle::new()));
        mem::forget(lock.acquire_with_handle(handle.as_mut(), token));
    });
}

/// Sends a request to a dispatch routine that gets it as an [`Irp`].
fn send(dispatch: impl FnOnce(Irp) -> NTSTATUS) -> SentRequest {
    Request::new(0).send(|irp| {
        // SAFETY: the request was sent to this routine just now.
        dispatch(unsafe { Irp::from_raw(irp) })
    })
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn never_called(_: PDEVICE_OBJECT, _: Irp, _: CancelSpinLockGuard<'_>) {}

#[test]
fn a_cancel_routine_set_on_a_canceled_request() {
    let request = pended();
    assert!(!request.cancel());
    // SAFETY: the routine is never called.
    let refused = unsafe { irp_of(&request).into_cancelable(never_called) };
    let irp = refused.expect_err("it is canceled already");
    IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
    assert!(request.is_completed());
}

// What is not looked at: each of these fails when the simulated kernel begins to report it.

#[test]
fn marked_pending_and_another_status_returned() {
    let mut kept = None;
    let request = send(|mut irp| {
        irp.mark_pending();
        kept = Some(irp);
        STATUS_SUCCESS
    });
    assert_eq!(request.dispatch_status(), STATUS_SUCCESS);
    assert!(!request.is_completed());
    assert!(kept.map(Irp::into_raw).is_some());
}

#[test]
fn kept_and_not_marked_pending() {
    let mut kept = None;
    let request = send(|irp| {
        kept = Some(irp);
        STATUS_PENDING
    });
    assert_eq!(request.dispatch_status(), STATUS_PENDING);
    assert!(kept.map(Irp::into_raw).is_some());
}

#[test]
fn completed_and_pending_returned() {
    let request = send(|irp| {
        IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
        STATUS_PENDING
    });
    assert_eq!(request.dispatch_status(), STATUS_PENDING);
    assert!(request.is_completed());
}

#[test]
fn completed_with_one_status_and_another_returned() {
    let request = send(|mut irp| {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
        STATUS_UNSUCCESSFUL
    });
    let completion = request.completion();
    assert_eq!(completion.map(|it| it.status), Some(STATUS_SUCCESS));
    assert_eq!(request.dispatch_status(), STATUS_UNSUCCESSFUL);
}
