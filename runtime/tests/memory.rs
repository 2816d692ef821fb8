//! Safe code cannot make the simulated kernel, or a driver on it, access memory that is not its own.
//!
//! Miri runs these tests. Without Miri, most of them might pass by chance.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::ptr;

use common::{assert_reports, enter, panic_of};
use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::simulated_kernel::{Completion, Device, Request, SentRequest};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, IRP, IRP_MJ_DEVICE_CONTROL, IRP_MJ_READ, NTSTATUS, STATUS_CANCELLED,
    STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, SpinLock, spin_lock_safe,
};

const CODE: u32 = 0x0022_2000;

/// Answers a device control request with its own input, reversed.
fn reverse(irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the simulated kernel hands over the request.
    let mut irp = unsafe { Irp::from_raw(irp) };
    let mut input = irp.input().to_vec();
    input.reverse();
    irp.output().fill(0xFF);
    let status = irp.answer(&input);
    IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
    status
}

fn answer_to(request: Request) -> Completion {
    let sent = request.send(reverse);
    sent.completion().expect("it is completed")
}

#[test]
fn a_shorter_buffer_shortens_a_device_control_request() {
    let request = Request::device_control(CODE, &[1; 100], 100).with_buffer(&[7]);
    assert_eq!(answer_to(request).output, [7]);
}

#[test]
fn parameters_do_not_lengthen_a_device_control_request() {
    let long = ptr::without_provenance_mut(1000);
    let code = ptr::without_provenance_mut(CODE as usize);
    let parameters = [long, long, code, ptr::null_mut()];
    let request = Request::device_control(0, &[1, 2], 3).with_parameters(parameters);
    assert_eq!(answer_to(request).output, [2, 1]);
    let request = Request::new(IRP_MJ_DEVICE_CONTROL).with_parameters(parameters);
    assert_eq!(answer_to(request).output, []);
    let request = Request::new(IRP_MJ_DEVICE_CONTROL).with_buffer(&[1, 2, 3]);
    assert_eq!(answer_to(request).output, [3, 2, 1]);
}

type Queue = SpinLock<Vec<CancelableIrp>>;

unsafe extern "system" fn queue(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the system calls with a valid device.
    let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
    // SAFETY: the test's device has this extension.
    let queue: &Queue = unsafe { device.extension() };
    // SAFETY: the system hands over the request.
    let irp = unsafe { Irp::from_raw(irp) };
    // SAFETY: `cancel` is a cancel routine, and finds the request in the queue.
    let irp = unsafe { irp.into_cancelable(cancel) };
    queue.acquire(&enter()).extend(irp.ok());
    STATUS_PENDING
}

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    // SAFETY: the test's device has this extension.
    let queue: &Queue = unsafe { device.extension() };
    queue
        .acquire()
        .retain(|other| other.as_ptr() != irp.as_ptr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    let is_empty = queue.acquire().is_empty();
    assert!(is_empty, "the device is still there");
}

fn waiting() -> SentRequest {
    // SAFETY: `queue` is a dispatch routine for devices with this extension.
    let device = unsafe { Device::new(Queue::default()).with_dispatch(IRP_MJ_READ, queue) };
    device.send(Request::new(IRP_MJ_READ))
}

#[test]
fn a_request_that_waits_keeps_its_device() {
    let request = waiting();
    assert!(request.cancel());
    let completion = request.completion().expect("it is completed");
    assert_eq!(completion.status, STATUS_CANCELLED);
}

#[test]
fn a_request_is_sent_to_a_device_that_exists() {
    let mut object = DEVICE_OBJECT::default();
    let dropped = Device::new(()).as_ptr();
    for device in [&raw mut object, dropped, ptr::dangling_mut()] {
        let report = panic_of(|| drop(Request::new(IRP_MJ_READ).with_device(device)));
        assert_reports(
            &report,
            &[
                "DRIVER_VERIFIER_DETECTED_VIOLATION (0xc4): Request::with_device at ",
                file!(),
                "there is no device at 0x",
            ],
        );
    }
}

#[test]
fn a_driver_may_write_to_its_extension() {
    let device = Device::new([0_u8; 2]);
    // SAFETY: the device exists.
    let extension = unsafe { (*device.as_ptr()).DeviceExtension };
    // SAFETY: the extension is this array, and nobody else uses it.
    unsafe { extension.cast::<[u8; 2]>().write([1, 2]) };
    assert_eq!(device.extension(), &[1, 2]);
}

#[test]
fn objects_are_aligned_as_in_microsofts_headers() {
    let device = Device::new(());
    let request = Request::new(IRP_MJ_READ).send(|_| STATUS_SUCCESS);
    assert_eq!(device.as_ptr().addr() % 16, 0);
    assert_eq!(request.as_ptr().addr() % 16, 0);
}
