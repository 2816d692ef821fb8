//! A completion callback sends the next request from inside `IoCompleteRequest`.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::sync::Arc;

use common::{TIMEOUT, enter};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::simulated_kernel::{Device, Request, locks_held};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IRP_MJ_READ, NTSTATUS, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{DeviceObject, Irp, LockToken, SpinLock};

const REQUESTS: usize = 40;

#[derive(Default)]
struct Extension {
    pending: SpinLock<Vec<Irp>>,
    completed: SpinLock<Vec<usize>>,
}

/// Queues the request.
unsafe extern "system" fn read(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    let token = enter();
    // SAFETY: the system calls with the test's device.
    let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
    // SAFETY: the test's device has this extension.
    let extension: &Extension = unsafe { device.extension() };
    // SAFETY: the system hands over the request.
    let mut irp = unsafe { Irp::from_raw(irp) };
    irp.mark_pending();
    extension.pending.acquire(&token).push(irp);
    STATUS_PENDING
}

/// Completes one request. Releases the lock first, because `read` needs it.
fn complete_one(extension: &Extension, token: &mut LockToken) -> bool {
    let Some(mut irp) = extension.pending.acquire(token).pop() else {
        return false;
    };
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
    true
}

/// Sends request `number`, whose completion sends the next one.
fn send(device: &Arc<Device<Extension>>, number: usize) {
    let again = Arc::clone(device);
    let request = Request::new(IRP_MJ_READ).on_completion(move |completion| {
        assert_eq!((completion.status, locks_held()), (STATUS_SUCCESS, 0));
        // The completing context's token is borrowed, so a dispatch routine makes its own.
        again.extension().completed.acquire(&enter()).push(number);
        if number + 1 < REQUESTS {
            send(&again, number + 1);
        }
    });
    assert_eq!(device.send(request).dispatch_status(), STATUS_PENDING);
}

fn device() -> Arc<Device<Extension>> {
    // SAFETY: the routine is for devices with this extension.
    Arc::new(unsafe { Device::new(Extension::default()).with_dispatch(IRP_MJ_READ, read) })
}

#[test]
fn each_completion_sends_the_next_request() {
    let device = device();
    send(&device, 0);
    let mut token = enter();
    while complete_one(device.extension(), &mut token) {}
    let completed = device.extension().completed.acquire(&token).clone();
    assert_eq!(completed, (0..REQUESTS).collect::<Vec<_>>());
}

/// Completes the next request inside the completion of this one.
fn send_nested(device: &Arc<Device<Extension>>, left: usize) {
    let again = Arc::clone(device);
    let request = Request::new(IRP_MJ_READ).on_completion(move |_| {
        if left != 0 {
            send_nested(&again, left - 1);
            assert!(complete_one(again.extension(), &mut enter()));
        }
        again.extension().completed.acquire(&enter()).push(left);
    });
    _ = device.send(request);
}

#[test]
fn completions_nest() {
    let device = device();
    send_nested(&device, REQUESTS - 1);
    assert!(complete_one(device.extension(), &mut enter()));
    let completed = device.extension().completed.acquire(&enter()).clone();
    assert_eq!(completed, (0..REQUESTS).collect::<Vec<_>>());
}

#[test]
fn the_handle_of_a_nested_request_can_be_waited_for() {
    let device = device();
    let (inner, sent) = std::sync::mpsc::channel();
    let again = Arc::clone(&device);
    let outer = Request::new(IRP_MJ_READ).on_completion(move |_| {
        let request = again.send(Request::new(IRP_MJ_READ));
        inner.send(request).expect("the test waits for it");
    });
    let outer = device.send(outer);
    assert!(complete_one(device.extension(), &mut enter()));
    assert!(outer.is_completed());
    let inner = sent.recv_timeout(TIMEOUT).expect("it was sent");
    assert!(!inner.is_completed());
    assert!(complete_one(device.extension(), &mut enter()));
    assert!(
        inner
            .wait(TIMEOUT)
            .expect("it is completed")
            .pending_returned
    );
}
