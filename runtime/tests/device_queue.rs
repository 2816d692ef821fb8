//! The device queue: one request at a time, in order.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::{enter, irp_of};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock, IoStartNextPacket,
};
use spin_lock_safe::simulated_kernel::{
    Completion, Device, Request, SentRequest, StartIoRoutine, at_irql, current_irql,
};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DISPATCH_LEVEL, IRP, IRP_MJ_READ, IoSetStartIoAttributes, IoStartPacket,
    KeRemoveEntryDeviceQueue, NTSTATUS, PASSIVE_LEVEL, STATUS_CANCELLED, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, SpinLock, spin_lock_safe};

#[derive(Default)]
struct Extension {
    started: SpinLock<Vec<usize>>,
    deepest: AtomicUsize,
    running: AtomicUsize,
}

/// Returns the extension of the test's device.
unsafe fn extension<'a>(device: *const DEVICE_OBJECT) -> (&'a DeviceObject, &'a Extension) {
    // SAFETY: the test keeps the device.
    let device = unsafe { DeviceObject::from_raw(device.cast_mut()) };
    // SAFETY: the test's devices have this extension.
    (device, unsafe { device.extension() })
}

fn tag(irp: &Irp) -> usize {
    // SAFETY: the request has a stack location.
    let location = unsafe { &*irp.current_stack_location() };
    // SAFETY: the test sets these.
    unsafe { location.Parameters.Others[0] }.addr()
}

/// Notes the request, and leaves it to the test.
unsafe extern "system" fn note(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
    // SAFETY: the system calls with the test's device.
    let (object, extension) = unsafe { extension(device) };
    // SAFETY: the system hands over the request.
    let irp = unsafe { Irp::from_raw(irp) };
    // SAFETY: the device is valid.
    assert_eq!(unsafe { (*object.as_ptr()).CurrentIrp }, irp.as_ptr());
    assert_eq!(current_irql(), DISPATCH_LEVEL);
    extension.started.acquire(&enter()).push(tag(&irp));
    _ = irp.into_raw();
}

/// Completes the request and starts the next one.
unsafe extern "system" fn finish(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
    let mut token = enter();
    // SAFETY: the system calls with the test's device.
    let (object, extension) = unsafe { extension(device) };
    let depth = extension.running.fetch_add(1, Ordering::Relaxed) + 1;
    extension.deepest.fetch_max(depth, Ordering::Relaxed);
    // SAFETY: the system hands over the request.
    let mut irp = unsafe { Irp::from_raw(irp) };
    extension.started.acquire(&token).push(tag(&irp));
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    IoStartNextPacket(&mut token, object, true);
    extension.running.fetch_sub(1, Ordering::Relaxed);
}

fn device(start_io: StartIoRoutine) -> Device<Extension> {
    // SAFETY: the routine is for devices with this extension.
    let device = unsafe { Device::new(Extension::default()).with_start_io(start_io) };
    // SAFETY: as above.
    unsafe { device.with_dispatch(IRP_MJ_READ, read) }
}

/// Makes a device like [`device`], whose started requests cannot be canceled.
fn device_that_is_not_cancelable(start_io: StartIoRoutine) -> Device<Extension> {
    let device = device(start_io);
    // SAFETY: the device is valid.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), false, true) };
    device
}

/// Makes a device like [`device`], with both attributes.
fn deferring_device(start_io: StartIoRoutine) -> Device<Extension> {
    let device = device(start_io);
    // SAFETY: the device is valid.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), true, true) };
    device
}

unsafe extern "system" fn read(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the system passes the request, which goes to the queue.
    unsafe { IoStartPacket(device, irp, ptr::null(), Some(cancel)) };
    STATUS_PENDING
}

/// Takes the request out of the queue and completes it.
#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    // SAFETY: the device is valid.
    let queue = unsafe { &raw mut (*device.as_ptr()).DeviceQueue };
    // SAFETY: the request is this routine's.
    let entry = unsafe { &raw mut (*irp.as_ptr()).Tail };
    // SAFETY: the queue entry is the first member of the tail.
    let queued = unsafe { KeRemoveEntryDeviceQueue(queue, entry.cast()) };
    assert!(queued);
    IoReleaseCancelSpinLock(cancel);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn complete(mut irp: Irp, status: NTSTATUS) {
    irp.set_status(status);
    IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
}

fn request(tag: usize) -> Request {
    let tag = ptr::without_provenance_mut(tag);
    Request::new(IRP_MJ_READ).with_parameters([tag; 4])
}

/// Completes the current request and starts the next one, as the driver does.
fn finish_current(device: &Device<Extension>, current: &SentRequest) {
    complete(irp_of(current), STATUS_SUCCESS);
    // SAFETY: the test keeps the device.
    let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
    at_irql(DISPATCH_LEVEL, || {
        IoStartNextPacket(&mut enter(), object, true);
    });
}

fn started(device: &Device<Extension>) -> Vec<usize> {
    device.extension().started.acquire(&enter()).clone()
}

#[test]
fn requests_are_started_one_after_the_other() {
    let device = deferring_device(note);
    let sent = [1, 2, 3].map(|tag| device.send(request(tag)));
    assert_eq!((started(&device), device.queued()), (vec![1], 2));
    assert!(device.is_busy());
    finish_current(&device, &sent[0]);
    assert_eq!((started(&device), device.queued()), (vec![1, 2], 1));
    finish_current(&device, &sent[1]);
    finish_current(&device, &sent[2]);
    assert_eq!((started(&device), device.is_busy()), (vec![1, 2, 3], false));
    // SAFETY: the device is valid.
    assert!(unsafe { (*device.as_ptr()).CurrentIrp }.is_null());
    let again = device.send(request(4));
    assert_eq!(started(&device), [1, 2, 3, 4]);
    finish_current(&device, &again);
    assert_eq!(current_irql(), PASSIVE_LEVEL);
}

#[test]
fn keys_sort_the_queue() {
    let device = device(note);
    let keys = [9, 5, 7, 5, 1];
    let mut sent = keys.map(|tag| {
        let key = u32::try_from(tag).expect("it is small");
        request(tag).send(|irp| {
            // SAFETY: the request goes to the queue, and the key may be read.
            unsafe { IoStartPacket(device.as_ptr(), irp, &raw const key, None) };
            STATUS_PENDING
        })
    });
    sent.swap(1, 4); // the order of the starts: 9, then 1, 5, 5, 7
    sent.swap(2, 4);
    for one in &sent {
        finish_current(&device, one);
    }
    assert_eq!(started(&device), [9, 1, 5, 5, 7]);
}

/// Sends `count` requests while the first one is being completed, so that they queue.
fn send_while_busy(device: Device<Extension>, count: usize) -> Arc<Device<Extension>> {
    let device = Arc::new(device);
    let again = Arc::clone(&device);
    let first = request(0).on_completion(move |_| {
        for tag in 1..count {
            assert!(!again.send(request(tag)).is_completed());
        }
    });
    assert!(device.send(first).is_completed());
    assert_eq!(started(&device), (0..count).collect::<Vec<_>>());
    assert!(!device.is_busy());
    device
}

#[test]
fn start_io_nests_in_itself() {
    let device = send_while_busy(device_that_is_not_cancelable(finish), 20);
    assert_eq!(device.extension().deepest.load(Ordering::Relaxed), 20);
}

#[test]
fn deferred_starts_do_not_nest() {
    let count = if cfg!(miri) { 100 } else { 10_000 };
    let device = send_while_busy(deferring_device(finish), count);
    assert_eq!(device.extension().deepest.load(Ordering::Relaxed), 1);
}

#[test]
fn a_queued_request_is_canceled() {
    let device = deferring_device(note);
    let sent = [1, 2, 3].map(|tag| device.send(request(tag)));
    assert!(!sent[0].cancel(), "it is started, so it cannot be canceled");
    assert!(sent[1].cancel());
    let completion = sent[1].completion().expect("it is completed");
    assert_eq!(completion.status, STATUS_CANCELLED);
    assert_eq!(device.queued(), 1);
    finish_current(&device, &sent[0]);
    finish_current(&device, &sent[2]);
    assert_eq!(started(&device), [1, 3]);
}

#[test]
fn a_request_is_canceled_before_it_is_queued() {
    let device = deferring_device(note);
    let first = device.send(request(1));
    let late = common::pended_for(device.as_ptr());
    assert!(!late.cancel());
    // SAFETY: the device and the request are valid.
    unsafe { read(device.as_ptr(), late.as_ptr()) };
    let completion = late.completion().expect("it is completed");
    assert_eq!(completion.status, STATUS_CANCELLED);
    assert_eq!((device.queued(), current_irql()), (0, PASSIVE_LEVEL));
    finish_current(&device, &first);
}

#[test]
fn many_senders_and_cancelers() {
    const EACH: usize = if cfg!(miri) { 15 } else { 2_000 };
    let device = deferring_device(finish);
    let completed = Arc::new(AtomicUsize::new(0));
    let send = |tag| {
        let completed = Arc::clone(&completed);
        let count = move |_: &Completion| _ = completed.fetch_add(1, Ordering::Relaxed);
        device.send(request(tag).on_completion(count))
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| (0..EACH).for_each(|tag| drop(send(tag))));
            scope.spawn(|| (0..EACH).for_each(|tag| _ = send(tag).cancel()));
        }
    });
    assert_eq!(completed.load(Ordering::Relaxed), 4 * EACH);
    assert_eq!(device.extension().deepest.load(Ordering::Relaxed), 1);
    assert!(!device.is_busy());
}
