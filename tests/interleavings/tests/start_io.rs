//! A device works on one request at a time, and its queue is empty in the end.

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::ptr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use common::{Outcomes, complete, counted, enter, many, status_of, step, together};
use shuttle::sync::Mutex;
use shuttle::sync::mpsc::{Sender, channel};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock, IoStartNextPacket,
};
use spin_lock_safe::simulated_kernel::{
    Device, DispatchRoutine, Request, SentRequest, StartIoRoutine, at_irql,
};
use spin_lock_safe::sys::{
    DEVICE_OBJECT, DISPATCH_LEVEL, IRP, IRP_MJ_READ, IoSetStartIoAttributes, IoStartPacket,
    KeRemoveEntryDeviceQueue, NTSTATUS, STATUS_CANCELLED, STATUS_PENDING, STATUS_SUCCESS,
};
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

/// A device extension that counts the requests that the device works on.
#[derive(Default)]
struct Drive(AtomicUsize);

impl Drive {
    fn work(&self) {
        let others = self.0.fetch_add(1, Ordering::Relaxed);
        assert_eq!(others, 0, "the device works on another request");
        step();
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Completes the request and starts the next one.
#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn start(device: &DeviceObject, mut irp: Irp) {
    // SAFETY: the device has this extension.
    let drive: &Drive = unsafe { device.extension() };
    drive.work();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, false);
}

/// Does the same as [`start`], for requests that can be canceled in the queue.
#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn start_cancelable(device: &DeviceObject, mut irp: Irp) {
    // SAFETY: the device has this extension.
    let drive: &Drive = unsafe { device.extension() };
    drive.work();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    IoStartNextPacket(device, true);
}

unsafe extern "system" fn queue(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    // SAFETY: the system hands over the request, which goes to the queue.
    unsafe { IoStartPacket(device, irp, ptr::null(), None) };
    STATUS_PENDING
}

unsafe extern "system" fn queue_cancelable(
    device: *const DEVICE_OBJECT,
    irp: *mut IRP,
) -> NTSTATUS {
    // SAFETY: the system hands over the request, which goes to the queue.
    unsafe { IoStartPacket(device, irp, ptr::null(), Some(cancel)) };
    STATUS_PENDING
}

/// Removes a request from the queue and completes it.
#[spin_lock_safe(DRIVER_CANCEL)]
unsafe extern "system" fn cancel(
    device: &DeviceObject,
    mut irp: Irp,
    held: CancelSpinLockGuard<'_>,
) {
    // SAFETY: the device is valid.
    let queue = unsafe { &raw mut (*device.as_ptr()).DeviceQueue };
    // SAFETY: the request is this routine's.
    let entry = unsafe { &raw mut (*irp.as_ptr()).Tail };
    // SAFETY: the queue entry is the first member of the tail.
    let queued = unsafe { KeRemoveEntryDeviceQueue(queue, entry.cast()) };
    assert!(queued, "a request that is started has no cancel routine");
    IoReleaseCancelSpinLock(held);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

/// Makes a device whose started requests cannot be canceled.
fn device<T: Send + Sync + 'static>(
    extension: T,
    dispatch: DispatchRoutine,
    start_io: StartIoRoutine,
    deferred: bool,
) -> Device<T> {
    // SAFETY: the routine is for devices with this extension.
    let device = unsafe { Device::new(extension).with_start_io(start_io) };
    // SAFETY: as above.
    let device = unsafe { device.with_dispatch(IRP_MJ_READ, dispatch) };
    // SAFETY: the device is valid.
    unsafe { IoSetStartIoAttributes(device.as_ptr(), deferred, true) };
    device
}

fn assert_idle<T: Sync>(device: &Device<T>) {
    assert_eq!((device.is_busy(), device.queued()), (false, 0));
}

/// Sends a request from each of two threads.
fn two_senders(deferred: bool) {
    many(move || {
        let device = device(Drive::default(), queue, start, deferred);
        let send = || device.send(Request::new(IRP_MJ_READ));
        let (mut first, mut second) = (None, None);
        together(|| first = Some(send()), || second = Some(send()));
        for request in [first, second] {
            assert_eq!(request.as_ref().map(status_of), Some(STATUS_SUCCESS));
        }
        assert_idle(&device);
    });
}

/// Does the same as [`two_senders`], and cancels the request of the second.
fn a_sender_and_a_canceler(deferred: bool) {
    let outcomes = Outcomes::default();
    let noted = outcomes.clone();
    many(move || {
        let drive = Drive::default();
        let device = device(drive, queue_cancelable, start_cancelable, deferred);
        let completions = Arc::new(AtomicUsize::new(0));
        let send = || device.send(counted(Request::new(IRP_MJ_READ), &completions));
        let mut requests: [Option<SentRequest>; 2] = [None, None];
        let [first, second] = &mut requests;
        together(
            || *first = Some(send()),
            || _ = second.insert(send()).cancel(),
        );
        let [first, second] = requests.map(|request| request.as_ref().map(status_of));
        assert_eq!(first, Some(STATUS_SUCCESS));
        assert_eq!(completions.load(Ordering::Relaxed), 2);
        assert_idle(&device);
        noted.note(second);
    });
    let either = [STATUS_CANCELLED, STATUS_SUCCESS];
    assert_eq!(outcomes.all(), either.map(Some));
}

#[test]
fn two_threads_send() {
    two_senders(false);
}

#[test]
fn two_threads_send_and_starts_are_deferred() {
    two_senders(true);
}

#[test]
fn a_thread_sends_and_one_cancels() {
    a_sender_and_a_canceler(false);
}

#[test]
fn a_thread_sends_and_one_cancels_and_starts_are_deferred() {
    a_sender_and_a_canceler(true);
}

/// Leaves the request to the DPC.
#[spin_lock_safe(DRIVER_STARTIO)]
unsafe extern "system" fn leave_to_dpc(device: &DeviceObject, irp: Irp) {
    // SAFETY: the device has this extension.
    let dpc: &Mutex<Sender<Irp>> = unsafe { device.extension() };
    let sent = dpc.lock().map(|dpc| dpc.send(irp).is_ok());
    assert!(sent.unwrap_or(false), "the DPC waits for it");
}

#[test]
fn a_dpc_starts_the_next_while_start_io_returns() {
    many(|| {
        let (sender, started) = channel();
        let device = device(Mutex::new(sender), queue, leave_to_dpc, true);
        let send = || device.send(Request::new(IRP_MJ_READ));
        let mut requests = Vec::new();
        together(
            || requests = vec![send(), send()],
            || {
                at_irql(DISPATCH_LEVEL, || {
                    let mut token = enter();
                    // SAFETY: the device lives as long as the schedule.
                    let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
                    for irp in started.iter().take(2) {
                        complete(&mut token, irp, STATUS_SUCCESS);
                        IoStartNextPacket(&mut token, object, false);
                    }
                });
            },
        );
        assert!(requests.iter().all(SentRequest::is_completed));
        assert_idle(&device);
    });
}
