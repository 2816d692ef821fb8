//! Routines that run the driver's StartIo routine or complete a request: what they do, and that
//! they stop under a lock.

mod common;

use std::mem;
use std::pin::pin;
use std::ptr;

use common::{assert_reports, enter, irp_of, panic_of, pended, report_of};
use spin_lock_safe::ddi::{
    IO_NO_INCREMENT, IoAcquireCancelSpinLock, IoCompleteRequest, IoStartNextPacket,
    IoStartNextPacketByKey, IoStartPacket, StorPortCompleteServiceIrp,
};
use spin_lock_safe::simulated_kernel::{
    Adapter, Device, Interrupt, SentRequest, at_irql, current_irql,
};
use spin_lock_safe::sys::{self, DEVICE_OBJECT, DISPATCH_LEVEL, IRP, PASSIVE_LEVEL};
use spin_lock_safe::{
    DeviceObject, ExSpinLock, HwDeviceExtension, InterruptSpinLock, Irp, LockQueueHandle,
    LockToken, QueuedSpinLock, SpinLock, StorPortLockHandle, StorPortSpinLock,
};

type Started = SpinLock<Vec<usize>>;

unsafe extern "system" fn note(device: *mut DEVICE_OBJECT, irp: *mut IRP) {
    assert_eq!(current_irql(), DISPATCH_LEVEL);
    // SAFETY: the test keeps the device.
    let device = unsafe { DeviceObject::from_raw(device) };
    // SAFETY: the test's device has this extension.
    let started: &Started = unsafe { device.extension() };
    started.acquire(&enter()).push(irp.addr());
}

fn device() -> Device<Started> {
    // SAFETY: the routine is for devices with this extension.
    unsafe { Device::new(Started::default()).with_start_io(note) }
}

/// Returns the device object of the test's device.
fn object(device: &Device<Started>) -> &DeviceObject {
    // SAFETY: the device exists as long as it is borrowed.
    unsafe { DeviceObject::from_raw(device.as_ptr()) }
}

fn start(device: &Device<Started>, request: &SentRequest, key: u32) {
    // SAFETY: the device has a StartIo routine.
    unsafe {
        IoStartPacket(
            &mut enter(),
            object(device),
            irp_of(request),
            Some(key),
            None,
        );
    };
}

#[test]
fn the_next_by_key_is_the_first_at_it_or_behind() {
    let device = device();
    let requests = [0, 3, 5, 9].map(|key| (key, pended()));
    for (key, request) in &requests {
        start(&device, request, *key);
    }
    for next in [4, 4, 4] {
        at_irql(DISPATCH_LEVEL, || {
            IoStartNextPacketByKey(&mut enter(), object(&device), false, next);
        });
    }
    let in_order = [0, 2, 3, 1].map(|index| requests[index].1.as_ptr().addr());
    assert_eq!(*device.extension().acquire(&enter()), in_order);
    assert_eq!(device.queued(), 0);
}

#[test]
fn a_service_irp_is_completed() {
    let (adapter, request) = (Adapter::new(DISPATCH_LEVEL), pended());
    // SAFETY: the adapter exists to the end of the test.
    let extension = unsafe { HwDeviceExtension::from_raw(adapter.device_extension()) };
    StorPortCompleteServiceIrp(&mut enter(), extension, irp_of(&request));
    assert!(request.is_completed());
    let report = report_of(|| {
        // SAFETY: the request is completed already, which the test is about.
        let again = unsafe { Irp::from_raw(request.as_ptr()) };
        // SAFETY: as above.
        let extension = unsafe { HwDeviceExtension::from_raw(adapter.device_extension()) };
        StorPortCompleteServiceIrp(&mut enter(), extension, again);
    });
    assert_reports(
        &report,
        &["(0x44): StorPortCompleteServiceIrp", "is completed already"],
    );
}

/// Leaks a guard, runs `complete`, and returns the report. The lock is released, so that the
/// token's count stops the context, not the kernel's.
fn report_under_leaked_guard(complete: impl FnOnce(&mut LockToken) + Send) -> String {
    report_of(|| {
        let mut token = enter();
        mem::forget(IoAcquireCancelSpinLock(&token));
        // SAFETY: the lock is held, and guards nothing.
        unsafe { sys::IoReleaseCancelSpinLock(PASSIVE_LEVEL) };
        complete(&mut token);
    })
}

#[test]
fn each_stops_under_a_leaked_guard() {
    let (device, adapter) = (device(), Adapter::new(DISPATCH_LEVEL));
    let report = report_under_leaked_guard(|token| {
        IoStartNextPacket(token, object(&device), false);
    });
    assert_reports(
        &report,
        &["(0x121): IoStartNextPacket at ", file!(), "1 spin lock"],
    );
    let report = report_under_leaked_guard(|token| {
        IoStartNextPacketByKey(token, object(&device), false, 0);
    });
    assert_reports(
        &report,
        &[
            "(0x121): IoStartNextPacketByKey at ",
            file!(),
            "1 spin lock",
        ],
    );
    let request = pended();
    let report = report_under_leaked_guard(|token| {
        // SAFETY: the device has a StartIo routine.
        unsafe { IoStartPacket(token, object(&device), irp_of(&request), None, None) };
    });
    assert_reports(
        &report,
        &["(0x121): IoStartPacket at ", file!(), "1 spin lock"],
    );
    let report = report_under_leaked_guard(|token| {
        // SAFETY: the adapter exists to the end of the test.
        let extension = unsafe { HwDeviceExtension::from_raw(adapter.device_extension()) };
        StorPortCompleteServiceIrp(token, extension, irp_of(&request));
    });
    assert_reports(
        &report,
        &[
            "(0x121): StorPortCompleteServiceIrp",
            file!(),
            "1 spin lock",
        ],
    );
    let report = report_under_leaked_guard(LockToken::require_no_spin_lock_held);
    assert_reports(
        &report,
        &["(0x121): require_no_spin_lock_held at ", "1 spin lock"],
    );
    enter().require_no_spin_lock_held();
}

#[test]
fn the_raw_ones_are_reported_under_a_lock() {
    let (lock, device, request) = (SpinLock::new(()), device(), pended());
    let report = report_of(|| {
        let token = enter();
        let _held = lock.acquire(&token);
        // SAFETY: device and request are valid.
        unsafe { sys::IoStartPacket(device.as_ptr(), request.as_ptr(), ptr::null(), None) };
    });
    assert_reports(
        &report,
        &["(0x121): IoStartPacket at ", file!(), "1 spin lock is held"],
    );
    let report = report_of(|| {
        let token = enter();
        let _held = lock.acquire(&token);
        // SAFETY: the device is valid.
        unsafe { sys::IoStartNextPacketByKey(device.as_ptr(), false, 0) };
    });
    assert_reports(&report, &["(0x121): IoStartNextPacketByKey at ", file!()]);
}

/// Checks that a request is not completed under the guard that `leak` leaks.
#[track_caller]
fn check_leak(leak: impl FnOnce(&LockToken)) {
    let request = pended();
    let report = panic_of(|| {
        let mut token = enter();
        leak(&token);
        IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT);
    });
    assert_reports(
        &report,
        &["(0x121): IofCompleteRequest at ", file!(), "1 spin lock"],
    );
    assert!(!request.is_completed());
}

/// Leaks each kind of guard in a thread of its own, which ends with the lock held.
#[test]
fn leaked_guards_of_every_kind() {
    std::thread::scope(|scope| {
        scope.spawn(|| check_leak(|token| mem::forget(SpinLock::new(()).acquire_for_dpc(token))));
        scope.spawn(|| check_leak(|token| mem::forget(ExSpinLock::new(()).acquire_shared(token))));
        scope.spawn(|| {
            check_leak(|token| mem::forget(ExSpinLock::new(()).acquire_exclusive(token)));
        });
        scope.spawn(|| {
            // A leaked guard needs its handle to stay valid.
            let handle = Box::leak(Box::new(LockQueueHandle::new()));
            // SAFETY: the handle is never moved.
            let handle = unsafe { std::pin::Pin::new_unchecked(handle) };
            check_leak(|token| {
                mem::forget(QueuedSpinLock::new(()).acquire_in_stack_queued(handle, token));
            });
        });
    });
}

#[test]
fn leaked_locks_of_devices() {
    let (interrupt, adapter) = (Interrupt::new(5), Adapter::new(7));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: the interrupt exists to the end of the test.
            let lock = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), ()) };
            check_leak(|token| mem::forget(lock.acquire(token)));
        });
        scope.spawn(|| {
            // SAFETY: the adapter exists to the end of the test.
            let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), ()) };
            let handle = Box::leak(Box::new(StorPortLockHandle::new()));
            // SAFETY: the handle is never moved.
            let handle = unsafe { std::pin::Pin::new_unchecked(handle) };
            check_leak(|token| mem::forget(lock.acquire_with_handle(handle, token)));
        });
    });
}

#[test]
fn a_lock_released_in_time_lets_it_complete() {
    let lock = QueuedSpinLock::new(1);
    let (mut token, request) = (enter(), pended());
    let handle = pin!(LockQueueHandle::new());
    lock.acquire_in_stack_queued(handle, &token).release();
    IoCompleteRequest(&mut token, irp_of(&request), IO_NO_INCREMENT);
    assert!(request.is_completed());
}
