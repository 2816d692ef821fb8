//! Each request is completed once, also if it is canceled meanwhile.

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::{
    Outcomes, complete, counted, enter, every, irp_of, many, pended, status_of, together,
};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_CANCELLED, STATUS_PENDING, STATUS_SUCCESS};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

type Queue = SpinLock<Vec<CancelableIrp>>;

/// The cancel routine of the requests in a [`Queue`].
#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    held: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(held);
    // SAFETY: the device has this extension.
    let queue: &Queue = unsafe { device.extension() };
    let queued = irp.as_ptr();
    queue.acquire().retain(|other| other.as_ptr() != queued);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

/// The driver's dispatch routine.
fn pend(queue: &Queue, irp: Irp, token: &mut LockToken) {
    let mut waiting = queue.acquire(token);
    // SAFETY: `cancel` releases the cancel spin lock.
    match unsafe { irp.into_cancelable(cancel) } {
        Ok(irp) => waiting.push(irp),
        Err(irp) => {
            drop(waiting);
            complete(token, irp, STATUS_CANCELLED);
        }
    }
}

/// Does the driver's work: completes the requests that are still queued.
fn work(queue: &Queue, token: &mut LockToken) {
    let found = queue.acquire(token).pop().and_then(CancelableIrp::take);
    if let Some(irp) = found {
        complete(token, irp, STATUS_SUCCESS);
    }
}

type Driver = fn(&Queue, &SentRequest);

/// Cancels a request while the driver works on it, after `prepare`. Returns how the request ended.
fn race(prepare: Driver, driver: Driver) -> Vec<NTSTATUS> {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    many(move || {
        let device = Device::new(Queue::default());
        let queue = device.extension();
        let completions = Arc::new(AtomicUsize::new(0));
        let request = counted(Request::new(0), &completions)
            .with_device(device.as_ptr())
            .send(|_| STATUS_PENDING);
        prepare(queue, &request);
        together(|| driver(queue, &request), || _ = request.cancel());
        assert_eq!(completions.load(Ordering::Relaxed), 1);
        assert!(queue.acquire(&enter()).is_empty());
        noted.note(status_of(&request));
    });
    outcomes.all()
}

const EITHER: [NTSTATUS; 2] = [STATUS_CANCELLED, STATUS_SUCCESS];

#[test]
fn a_queued_request_is_canceled_or_completed() {
    let ends = race(
        |queue, request| pend(queue, irp_of(request), &mut enter()),
        |queue, _| work(queue, &mut enter()),
    );
    assert_eq!(ends, EITHER);
}

#[test]
fn a_request_is_canceled_while_it_is_queued() {
    let ends = race(
        |_, _| {},
        |queue, request| {
            let mut token = enter();
            pend(queue, irp_of(request), &mut token);
            work(queue, &mut token);
        },
    );
    assert_eq!(ends, EITHER);
}

#[test]
fn no_canceled_request_stays_queued() {
    let ends = race(
        |_, _| {},
        |queue, request| pend(queue, irp_of(request), &mut enter()),
    );
    assert_eq!(ends, [STATUS_CANCELLED]);
}

#[test]
fn who_waits_for_a_request_is_woken() {
    every(|| {
        let request = pended();
        let irp = irp_of(&request);
        together(
            || complete(&mut enter(), irp, STATUS_SUCCESS),
            || {
                let completion = request.wait(Duration::MAX);
                assert_eq!(completion.map(|it| it.status), Ok(STATUS_SUCCESS));
            },
        );
    });
}
