//! A canceler races a driver that completes. Each request is completed once.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use common::{TIMEOUT, enter, irp_of};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::simulated_kernel::{Device, Request, SentRequest, current_irql, locks_held};
use spin_lock_safe::sys::{
    NTSTATUS, PASSIVE_LEVEL, STATUS_CANCELLED, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

const ROUNDS: usize = if cfg!(miri) { 60 } else { 5_000 };

type Queue = SpinLock<Vec<CancelableIrp>>;

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
    token: &mut LockToken,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the test's device has this extension.
    let queue: &Queue = unsafe { device.extension() };
    queue
        .acquire()
        .retain(|other| other.as_ptr() != irp.as_ptr());
    complete(irp, STATUS_CANCELLED, token);
}

fn complete(mut irp: Irp, status: NTSTATUS, token: &mut LockToken) {
    irp.set_status(status);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

/// Pends a request, as the driver's dispatch routine.
fn pend(queue: &Queue, irp: Irp, token: &mut LockToken) {
    let refused = {
        let mut queue = queue.acquire(token);
        // SAFETY: `cancel` releases the cancel spin lock first.
        match unsafe { irp.into_cancelable(cancel) } {
            Ok(irp) => {
                queue.push(irp);
                None
            }
            Err(irp) => Some(irp),
        }
    };
    if let Some(irp) = refused {
        complete(irp, STATUS_CANCELLED, token);
    }
}

/// Completes the requests that are still in the queue, as the driver does.
fn work(queue: &Queue, token: &mut LockToken) {
    let found = queue.acquire(token).pop().and_then(CancelableIrp::take);
    if let Some(irp) = found {
        complete(irp, STATUS_SUCCESS, token);
    }
}

fn send(device: &Device<Queue>, completed: &Arc<AtomicUsize>) -> SentRequest {
    let completed = Arc::clone(completed);
    Request::new(0)
        .with_device(device.as_ptr())
        .on_completion(move |_| _ = completed.fetch_add(1, Ordering::Relaxed))
        .send(|_| STATUS_PENDING)
}

/// Lets the driver that `prepare` makes race a canceler, in each round.
fn race<D: FnOnce(&Queue, &mut LockToken)>(prepare: impl Fn(&Queue, Irp) -> D) {
    let device = Device::new(Queue::default());
    let queue = device.extension();
    let completed = Arc::new(AtomicUsize::new(0));
    let start = Barrier::new(2);
    for _ in 0..ROUNDS {
        let request = send(&device, &completed);
        let driver = prepare(queue, irp_of(&request));
        thread::scope(|scope| {
            let canceler = scope.spawn(|| {
                start.wait();
                _ = request.cancel();
                (locks_held(), current_irql())
            });
            start.wait();
            driver(queue, &mut enter());
            assert_eq!(canceler.join().ok(), Some((0, PASSIVE_LEVEL)));
        });
        let status = request.wait(TIMEOUT).expect("it is completed").status;
        assert!(matches!(status, STATUS_SUCCESS | STATUS_CANCELLED));
        assert!(queue.acquire(&enter()).is_empty());
    }
    assert_eq!(completed.load(Ordering::Relaxed), ROUNDS);
}

#[test]
fn a_request_that_waits_already() {
    race(|queue, irp| {
        pend(queue, irp, &mut enter());
        work
    });
}

#[test]
fn a_request_that_is_being_queued() {
    race(|_, irp| {
        |queue: &Queue, token: &mut LockToken| {
            pend(queue, irp, token);
            work(queue, token);
        }
    });
}
