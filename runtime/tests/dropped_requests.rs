//! Requests that a driver drops, so that nobody completes them.

mod common;

use common::{assert_reports, enter, irp_of, panic_of, pended};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock, IoSkipCurrentIrpStackLocation,
};
use spin_lock_safe::simulated_kernel::{self, Request, ViolationKind};
use spin_lock_safe::sys::{IRP_MJ_READ, PDEVICE_OBJECT, STATUS_CANCELLED, STATUS_PENDING};
use spin_lock_safe::{CancelSpinLockGuard, Irp, spin_lock_safe};

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    _device: PDEVICE_OBJECT,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[test]
fn it_is_reported_with_its_kind() {
    let request = Request::new(IRP_MJ_READ).send(|_| STATUS_PENDING);
    let report = panic_of(|| drop(irp_of(&request)));
    let irp = request.as_ptr().addr();
    let text = format!("the request at {irp:#x} (IRP_MJ 0x03) is dropped and never completed");
    assert_reports(
        &report,
        &["DRIVER_VIOLATION (0x121): the driver at ", &text],
    );
    let kind = ViolationKind::RequestDropped { irp, major: 3 };
    assert!(
        simulated_kernel::violations()
            .iter()
            .any(|it| it.kind == kind)
    );
    assert!(!request.is_completed());
}

#[test]
fn so_is_one_that_no_driver_was_called_with() {
    let request = pended();
    let report = panic_of(|| drop(IoSkipCurrentIrpStackLocation(irp_of(&request))));
    assert_reports(&report, &["is dropped and never completed"]);
}

#[test]
fn so_is_one_that_can_still_be_canceled() {
    let request = pended();
    // SAFETY: `cancel` is a cancel routine, and the request is in no queue.
    let waiting = unsafe { irp_of(&request).into_cancelable(cancel) };
    let report = panic_of(|| drop(waiting));
    assert_reports(&report, &["is dropped and never completed"]);
}

#[test]
fn one_that_was_canceled_is_not() {
    let request = pended();
    // SAFETY: `cancel` is a cancel routine, and the request is in no queue.
    let waiting = unsafe { irp_of(&request).into_cancelable(cancel) };
    assert!(request.cancel());
    assert!(waiting.is_ok_and(|waiting| waiting.take().is_none()));
    assert!(request.is_completed());
}

#[test]
fn one_that_is_dropped_by_a_panic_is_not() {
    let request = pended();
    let irp = request.as_ptr().addr();
    let text = panic_of(|| {
        let _irp = irp_of(&request);
        assert!(request.is_completed(), "another panic");
    });
    assert_eq!(text, "another panic");
    let is_this = |kind| matches!(kind, ViolationKind::RequestDropped { irp: it, .. } if it == irp);
    let all = simulated_kernel::violations();
    assert!(!all.iter().any(|violation| is_this(violation.kind)));
}

#[test]
fn one_that_is_given_up_or_completed_is_not() {
    let (given_up, completed) = (pended(), pended());
    assert_eq!(irp_of(&given_up).into_raw(), given_up.as_ptr());
    IoCompleteRequest(&mut enter(), irp_of(&completed), IO_NO_INCREMENT);
    assert!(completed.is_completed() && !given_up.is_completed());
}
