//! Requests that keep their cancel routine when they are started, and requests that a driver takes off
//! its device's queue.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use common::{assert_reports, enter, pended_for, report_of};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoReleaseCancelSpinLock,
    IoStartNextPacket, IoStartPacket,
};
use spin_lock_safe::simulated_kernel::{
    Completion, Device, Request, SentRequest, StartIoRoutine, at_irql, current_irql,
};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DISPATCH_LEVEL, IRP, IRP_MJ_READ, IoSetStartIoAttributes, KeRemoveDeviceQueue,
    KeRemoveEntryDeviceQueue, NTSTATUS, PASSIVE_LEVEL, STATUS_CANCELLED, STATUS_PENDING,
    STATUS_SUCCESS,
};
use spin_lock_safe::{
    CancelSpinLockGuard, CancelableIrp, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

/// Takes the request, completes it and starts the next one.
#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn finish(device: &DeviceObject, irp: *mut IRP) {
    let cancel = IoAcquireCancelSpinLock();
    // SAFETY: the I/O manager passed both, and `cancel` starts the next request.
    let started = unsafe { Irp::from_start_io(device, irp, &cancel) };
    IoReleaseCancelSpinLock(cancel);
    let Some(mut irp) = started else { return };
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, true);
}

/// Leaves the request to the test.
unsafe extern "system" fn leave(_: *mut DEVICE_OBJECT, _: *mut IRP) {}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(device: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    irp.mark_pending();
    // SAFETY: the device has a `StartIo` routine, and `cancel` unlinks the request.
    unsafe { IoStartPacket(device, irp, None, Some(cancel)) };
    STATUS_PENDING
}

/// Takes the request off the queue, or starts the next one in its place.
#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
    token: &mut LockToken,
) {
    // SAFETY: the device is valid.
    let queue = unsafe { &raw mut (*device.as_ptr()).DeviceQueue };
    // SAFETY: the request is this routine's.
    let entry = unsafe { &raw mut (*irp.as_ptr()).Tail };
    // SAFETY: the queue entry is the first member of the tail.
    let was_queued = unsafe { KeRemoveEntryDeviceQueue(queue, entry.cast()) };
    IoReleaseCancelSpinLock(cancel);
    if !was_queued {
        at_irql(DISPATCH_LEVEL, || IoStartNextPacket(device, true));
    }
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

fn device(start_io: StartIoRoutine) -> Device<()> {
    // SAFETY: the routine is for devices without an extension.
    let device = unsafe { Device::new(()).with_start_io(start_io) };
    // SAFETY: as above.
    unsafe { device.with_dispatch(IRP_MJ_READ, read) }
}

fn object(device: &Device<()>) -> &DeviceObject {
    // SAFETY: the device exists as long as it is borrowed.
    unsafe { DeviceObject::from_raw(device.as_ptr()) }
}

fn send(device: &Device<()>) -> SentRequest {
    device.send(Request::new(IRP_MJ_READ))
}

fn status(request: &SentRequest) -> Option<NTSTATUS> {
    request.completion().map(|completion| completion.status)
}

/// What a `StartIo` routine of the device does first.
fn take_started(device: &Device<()>, request: &SentRequest) -> Option<Irp> {
    let token = enter();
    let cancel = IoAcquireCancelSpinLock(&token);
    // SAFETY: the device's `StartIo` routine was called with the request and left it to the test.
    unsafe { Irp::from_start_io(object(device), request.as_ptr(), &cancel) }
}

fn complete(irp: Option<Irp>) {
    if let Some(mut irp) = irp {
        irp.set_status(STATUS_SUCCESS);
        IoCompleteRequest(&mut enter(), irp, IO_NO_INCREMENT);
    }
}

#[test]
fn a_started_request_is_taken_off_its_cancel_routine() {
    let device = device(leave);
    let sent = send(&device);
    let irp = take_started(&device, &sent);
    assert!(irp.is_some());
    assert!(!sent.cancel(), "its cancel routine is gone");
    complete(irp);
    assert_eq!(status(&sent), Some(STATUS_SUCCESS));
}

#[test]
fn a_started_request_that_is_canceled_is_not_taken() {
    let device = device(leave);
    let sent = [(); 2].map(|()| send(&device));
    assert!(sent[0].cancel());
    assert_eq!(status(&sent[0]), Some(STATUS_CANCELLED));
    assert_eq!(device.queued(), 0, "the next one is started");
    assert!(take_started(&device, &sent[0]).is_none());
    let second = take_started(&device, &sent[1]);
    assert!(second.is_some());
    complete(second);
    at_irql(DISPATCH_LEVEL, || {
        IoStartNextPacket(&mut enter(), object(&device), true);
    });
    assert!(take_started(&device, &sent[1]).is_none(), "none is current");
}

#[test]
fn a_driver_takes_what_waits_off_the_queue() {
    let device = device(leave);
    let sent = [(); 3].map(|()| send(&device));
    let take = || {
        let token = enter();
        let cancel = IoAcquireCancelSpinLock(&token);
        // SAFETY: the device is the test's, and `cancel` unlinks its request.
        unsafe { object(&device).take_queued(&cancel) }
    };
    assert!(sent[1].cancel());
    let last = take();
    assert!(!sent[2].cancel(), "its cancel routine is gone");
    assert!(last.is_some() && device.is_busy());
    complete(last);
    assert!(take().is_none() && !device.is_busy());
    let statuses = sent.each_ref().map(status);
    assert_eq!(
        statuses,
        [None, Some(STATUS_CANCELLED), Some(STATUS_SUCCESS)]
    );
    complete(take_started(&device, &sent[0]));
}

#[test]
fn the_queue_of_no_device() {
    let report = report_of(|| {
        // SAFETY: there is no device, which is what is tested.
        _ = unsafe { KeRemoveDeviceQueue(std::ptr::without_provenance_mut(4096)) };
    });
    assert_reports(&report, &["KeRemoveDeviceQueue at ", "no device at "]);
}

#[test]
fn senders_and_cancelers_race_the_start_io_routine() {
    const EACH: usize = if cfg!(miri) { 15 } else { 2_000 };
    let device = device(finish);
    // SAFETY: the device is valid. Undeferred, its `StartIo` routine would nest once for each request
    // that the other threads queue meanwhile.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), true, false) };
    let completed = Arc::new(AtomicUsize::new(0));
    let send = || {
        let completed = Arc::clone(&completed);
        let count = move |_: &Completion| _ = completed.fetch_add(1, Ordering::Relaxed);
        device.send(Request::new(IRP_MJ_READ).on_completion(count))
    };
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| (0..EACH).for_each(|_| drop(send())));
            scope.spawn(|| (0..EACH).for_each(|_| _ = send().cancel()));
        }
    });
    assert_eq!(completed.load(Ordering::Relaxed), 4 * EACH);
    assert!(!device.is_busy());
    assert_eq!(current_irql(), PASSIVE_LEVEL);
}

/// A request that its cancel routine leaves to the routine that uses it.
struct Waiting {
    irp: CancelableIrp,
    is_left: bool,
}

static WAITING: SpinLock<Option<Waiting>> = SpinLock::new(None);

#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn leave_canceled(
    _: &DeviceObject,
    irp: Irp,
    cancel: CancelSpinLockGuard<'_>,
) {
    IoReleaseCancelSpinLock(cancel);
    if let Some(waiting) = &mut *WAITING.acquire() {
        waiting.is_left = waiting.irp.as_ptr() == irp.into_raw();
    }
}

#[test]
fn a_cancel_routine_leaves_the_request() {
    let device = Device::new(());
    let sent = pended_for(device.as_ptr());
    let irp = common::irp_of(&sent);
    let mut token = enter();
    let mut waiting = WAITING.acquire(&token);
    // SAFETY: the routine completes nothing.
    let irp = unsafe { irp.into_cancelable(leave_canceled) };
    *waiting = irp.ok().map(|irp| Waiting {
        irp,
        is_left: false,
    });
    waiting.release();
    assert!(sent.cancel());
    assert!(!sent.is_completed());
    let waiting = WAITING.acquire(&token).take().expect("it waits");
    assert!(waiting.is_left);
    // SAFETY: the cancel routine has left it.
    let mut irp = unsafe { waiting.irp.take_left() };
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(&mut token, irp, IO_NO_INCREMENT);
    assert_eq!(status(&sent), Some(STATUS_CANCELLED));
}
