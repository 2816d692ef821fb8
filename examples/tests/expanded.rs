//! Tests the examples under `expanded/` and the expansion beside each. Both are
//! functions of the same type and do the same.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]
#![allow(
    unreachable_pub,
    reason = "the examples are parts of a driver, not of a test"
)]

#[path = "../expanded/cancel_routine.rs"]
mod cancel_routine;
#[allow(warnings, reason = "code that the attribute makes is not linted")]
#[path = "../expanded/cancel_routine.expanded.rs"]
mod cancel_routine_expanded;
#[path = "../expanded/entry_point.rs"]
mod entry_point;
#[allow(warnings, reason = "code that the attribute makes is not linted")]
#[path = "../expanded/entry_point.expanded.rs"]
mod entry_point_expanded;
#[path = "../expanded/helper.rs"]
mod helper;
#[allow(warnings, reason = "code that the attribute makes is not linted")]
#[path = "../expanded/helper.expanded.rs"]
mod helper_expanded;
#[path = "../expanded/scope.rs"]
mod scope;
#[allow(warnings, reason = "code that the attribute makes is not linted")]
#[path = "../expanded/scope.expanded.rs"]
mod scope_expanded;

use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest, violations};
use spin_lock_safe::sys::{
    DRIVER_CANCEL, DRIVER_DISPATCH, IRP_MJ_READ, NTSTATUS, STATUS_CANCELLED, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{CancelableIrp, Irp, LockToken, SpinLock};

/// Sends two requests to a driver that pends them, and returns both sides of them.
fn pended() -> [(SentRequest, Irp); 2] {
    [(); 2].map(|()| {
        let sent = Request::new(IRP_MJ_READ).send(|_| STATUS_PENDING);
        // SAFETY: the request is pended, and taken once.
        let irp = unsafe { Irp::from_raw(sent.as_ptr()) };
        (sent, irp)
    })
}

/// Passes both requests to `add` and then calls `complete_all`, which has to complete them.
fn completes_both(add: impl Fn(Irp, &LockToken), complete_all: impl Fn(NTSTATUS, &mut LockToken)) {
    // SAFETY: this thread has no other token and holds no lock.
    let mut token = unsafe { LockToken::enter() };
    let requests = pended().map(|(sent, irp)| {
        add(irp, &token);
        sent
    });
    assert!(requests.iter().all(|sent| !sent.is_completed()));
    complete_all(STATUS_SUCCESS, &mut token);
    for sent in &requests {
        let completion = sent.completion().expect("it is completed");
        assert_eq!(completion.status, STATUS_SUCCESS);
    }
    assert_eq!(violations(), []);
}

#[test]
fn entry_point() {
    let routines: [DRIVER_DISPATCH; 2] = [
        Some(entry_point::dispatch),
        Some(entry_point_expanded::dispatch),
    ];
    for routine in routines.into_iter().flatten() {
        // SAFETY: the routine completes the request and needs no extension.
        let device = unsafe { Device::new(()).with_dispatch(IRP_MJ_READ, routine) };
        let sent = device.send(Request::new(IRP_MJ_READ));
        assert!(sent.is_completed());
        assert_eq!(sent.dispatch_status(), STATUS_SUCCESS);
    }
    assert_eq!(violations(), []);
}

#[test]
fn cancel_routine() {
    let routines: [DRIVER_CANCEL; 2] = [
        Some(cancel_routine::cancel),
        Some(cancel_routine_expanded::cancel),
    ];
    let device = Device::new(());
    for routine in routines.into_iter().flatten() {
        let request = Request::new(IRP_MJ_READ).with_device(device.as_ptr());
        let mut waiting = None;
        let sent = request.send(|irp| {
            // SAFETY: the simulated kernel hands over the request.
            let irp = unsafe { Irp::from_raw(irp) };
            // SAFETY: the routine is a cancel routine in its role, and the request is in no queue.
            waiting = unsafe { irp.into_cancelable(routine) }.ok();
            STATUS_PENDING
        });
        assert!(sent.cancel());
        assert!(waiting.and_then(CancelableIrp::take).is_none());
        let completion = sent.completion().expect("it is completed");
        assert_eq!(completion.status, STATUS_CANCELLED);
    }
    assert_eq!(violations(), []);
}

#[test]
fn helper() {
    for complete_all in [helper::complete_all, helper_expanded::complete_all] {
        let waiting = SpinLock::new(Vec::new());
        completes_both(
            |irp, token| waiting.acquire(token).push(irp),
            |status, token| complete_all(&waiting, status, token),
        );
    }
}

#[test]
fn scope() {
    let waiting = scope::Waiting::default();
    completes_both(
        |irp, token| waiting.push(irp, token),
        |status, token| waiting.complete_all(status, token),
    );
    let waiting = scope_expanded::Waiting::default();
    completes_both(
        |irp, token| waiting.push(irp, token),
        |status, token| waiting.complete_all(status, token),
    );
}
