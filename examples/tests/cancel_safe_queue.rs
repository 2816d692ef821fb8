//! Tests the driver with the cancel-safe queue one request after the other, and then with a smaller
//! workload of the example.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

extern crate alloc;

#[path = "../cancel_safe_queue/csq/mod.rs"]
mod csq;
#[path = "../cancel_safe_queue/driver/mod.rs"]
mod driver;
#[path = "../cancel_safe_queue/workload/mod.rs"]
mod workload;

use std::sync::{Arc, mpsc};

use ramdisk::workload::Failure;
use spin_lock_safe::simulated_kernel::{self, Device, Request, SentRequest};
use spin_lock_safe::sys::{
    IRP_MJ_CLEANUP, IRP_MJ_READ, NTSTATUS, STATUS_BUFFER_TOO_SMALL, STATUS_CANCELLED,
    STATUS_DEVICE_BUSY, STATUS_INVALID_DEVICE_REQUEST, STATUS_INVALID_PARAMETER, STATUS_PENDING,
    STATUS_SUCCESS,
};

use driver::dispatch::DispatchDeviceControl;
use driver::{Counts, DeviceExtension, IOCTL_CALL, IOCTL_QUERY, IOCTL_WAIT, IOCTL_WORK, SLOTS};
use workload::Plan;

fn device() -> Device<DeviceExtension> {
    // SAFETY: each test makes the driver complete its requests, or drops the device with the process.
    unsafe { driver::device() }.expect("there is memory")
}

fn request(code: u32, input: u64) -> Request {
    Request::device_control(code, &input.to_le_bytes(), size_of::<u64>())
}

fn wait(device: &Device<DeviceExtension>, slot: u64) -> SentRequest {
    device.send(request(IOCTL_WAIT, slot))
}

fn status(request: &SentRequest) -> Option<NTSTATUS> {
    request.completion().map(|completion| completion.status)
}

/// Returns the number in the answer to a request.
fn number(device: &Device<DeviceExtension>, code: u32, input: u64) -> u64 {
    let completion = device.send(request(code, input)).completion();
    let output = completion.expect("it is answered").output;
    u64::from_le_bytes(output.try_into().expect("it is a number"))
}

#[test]
fn the_oldest_is_worked_off_first() {
    let device = device();
    let [first, second] = [7, 3].map(|slot| wait(&device, slot));
    assert_eq!(first.dispatch_status(), STATUS_PENDING);
    assert_eq!(number(&device, IOCTL_WORK, 1), 1);
    let completion = first.completion().expect("it is completed");
    assert_eq!(completion.status, STATUS_SUCCESS);
    assert!(completion.pending_returned);
    assert_eq!(status(&second), None);
    assert_eq!(number(&device, IOCTL_WORK, 2), 1);
    assert_eq!(status(&second), Some(STATUS_SUCCESS));
}

#[test]
fn a_request_is_called_by_its_slot() {
    let device = device();
    let [first, second] = [7, 3].map(|slot| wait(&device, slot));
    assert_eq!(number(&device, IOCTL_CALL, 3), 1);
    assert_eq!(status(&second), Some(STATUS_SUCCESS));
    assert_eq!(number(&device, IOCTL_CALL, 3), 0);
    assert_eq!(number(&device, IOCTL_CALL, 0), 0);
    assert_eq!(number(&device, IOCTL_WORK, 2), 1);
    assert_eq!(status(&first), Some(STATUS_SUCCESS));
}

#[test]
fn a_canceled_request_is_neither_called_nor_worked_off() {
    let device = device();
    let canceled = wait(&device, 5);
    assert!(canceled.cancel());
    assert_eq!(status(&canceled), Some(STATUS_CANCELLED));
    assert!(!canceled.cancel());
    assert_eq!(number(&device, IOCTL_CALL, 5), 0);
    assert_eq!(number(&device, IOCTL_WORK, 1), 0);
}

#[test]
fn a_request_that_is_canceled_on_its_way_does_not_wait() {
    let device = device();
    let sent = request(IOCTL_WAIT, 5).with_device(device.as_ptr());
    let sent = sent.send(|irp| {
        // SAFETY: nobody else has the request yet.
        unsafe { (*irp).Cancel = true };
        // SAFETY: the request was sent to this device.
        unsafe { DispatchDeviceControl(device.as_ptr(), irp) }
    });
    assert_eq!(sent.dispatch_status(), STATUS_PENDING);
    assert_eq!(status(&sent), Some(STATUS_CANCELLED));
    let next = wait(&device, 5);
    assert_eq!(status(&next), None);
    assert_eq!(number(&device, IOCTL_WORK, 2), 1);
}

#[test]
fn a_slot_has_one_request() {
    let device = device();
    let first = wait(&device, 5);
    assert_eq!(status(&wait(&device, 5)), Some(STATUS_DEVICE_BUSY));
    assert_eq!(number(&device, IOCTL_CALL, 5), 1);
    assert_eq!(status(&first), Some(STATUS_SUCCESS));
    let second = wait(&device, 5);
    assert_eq!(status(&second), None);
    assert!(second.cancel());
}

/// Checks what the rule is for. This would deadlock if the queue were still locked.
#[test]
fn a_completion_may_send_the_next_request() {
    let device = Arc::new(device());
    let (sender, next) = mpsc::channel();
    let again = Arc::clone(&device);
    let first = device.send(request(IOCTL_WAIT, 5).on_completion(move |_| {
        sender.send(wait(&again, 5)).expect("the test goes on");
    }));
    assert!(first.cancel());
    let second = next.try_recv().expect("it is sent in the cancel routine");
    assert_eq!(status(&second), None);
    assert_eq!(number(&device, IOCTL_WORK, 1), 1);
    assert_eq!(status(&second), Some(STATUS_SUCCESS));
}

#[test]
fn what_waits_at_the_end_is_canceled() {
    let device = device();
    let waiting: Vec<_> = (0..SLOTS as u64).map(|slot| wait(&device, slot)).collect();
    let cleanup = device.send(Request::new(IRP_MJ_CLEANUP));
    assert_eq!(status(&cleanup), Some(STATUS_SUCCESS));
    let canceled = |request| status(request) == Some(STATUS_CANCELLED);
    assert!(waiting.iter().all(canceled));
}

#[test]
fn bad_requests_are_refused() {
    let device = device();
    let no_slot = SLOTS as u64;
    let cases = [
        (Request::new(IRP_MJ_READ), STATUS_INVALID_DEVICE_REQUEST),
        (request(0, 0), STATUS_INVALID_DEVICE_REQUEST),
        (request(IOCTL_WAIT, no_slot), STATUS_INVALID_PARAMETER),
        (request(IOCTL_CALL, no_slot), STATUS_INVALID_PARAMETER),
        (
            Request::device_control(IOCTL_WORK, &[0; 7], 8),
            STATUS_INVALID_PARAMETER,
        ),
        (
            Request::device_control(IOCTL_WORK, &[0; 8], 7),
            STATUS_BUFFER_TOO_SMALL,
        ),
        (
            Request::device_control(IOCTL_QUERY, &[], Counts::LENGTH - 1),
            STATUS_BUFFER_TOO_SMALL,
        ),
    ];
    for (request, expected) in cases {
        assert_eq!(status(&device.send(request)), Some(expected));
    }
}

#[test]
fn every_request_is_completed_once() -> Result<(), Failure> {
    let plan = Plan {
        seed: 1,
        waiters: 4,
        rounds: 50,
        workers: 2,
        queriers: 2,
        queries: 500,
        left: 3,
    };
    let totals = workload::run(&plan)?;
    assert!(totals.are_right(), "{totals:?}");
    assert_eq!(totals.left, plan.left);
    assert!(totals.waits.canceled_too_late <= totals.waits.answered);
    assert_eq!(simulated_kernel::violations(), []);
    Ok(())
}
