//! What the types print with `{:?}`.

mod common;

use core::fmt::Debug;
use core::mem;
use core::time::Duration;

use common::{enter, irp_of, pended};
use spin_lock_safe::ddi::{IoAcquireCancelSpinLock, IoSkipCurrentIrpStackLocation};
use spin_lock_safe::simulated_kernel::{Adapter, Device, Interrupt, Request};
use spin_lock_safe::sys::IRP_MJ_READ;
use spin_lock_safe::{
    DeviceObject, ExSpinLock, HwDeviceExtension, InterruptSpinLock, LockQueueHandle, MsiSpinLock,
    QueuedSpinLock, ReturnedIrp, SpinLock, StorPortSpinLock,
};

#[track_caller]
fn assert_prints(value: &impl Debug, text: &str) {
    assert_eq!(format!("{value:?}"), text);
}

#[test]
fn locks() {
    let (interrupt, adapter) = (Interrupt::new(5), Adapter::new(7));
    assert_prints(&SpinLock::new(1), "SpinLock { .. }");
    assert_prints(&ExSpinLock::new(1), "ExSpinLock { .. }");
    assert_prints(&QueuedSpinLock::new(1), "QueuedSpinLock { .. }");
    assert_prints(
        &LockQueueHandle::new(),
        "LockQueueHandle(LockHandle { in_use: false, .. })",
    );
    // SAFETY: the interrupt lives to the end of the test.
    let lock = unsafe { InterruptSpinLock::new(interrupt.as_ptr(), 1) };
    assert_prints(&lock, "InterruptSpinLock { .. }");
    // SAFETY: the adapter lives to the end of the test.
    let lock = unsafe { StorPortSpinLock::start_io(adapter.device_extension(), 1) };
    assert_prints(&lock, "StorPortSpinLock { .. }");
    // SAFETY: as above.
    let lock = unsafe { MsiSpinLock::new(adapter.device_extension(), 0, 1) };
    assert_prints(&lock, "MsiSpinLock { .. }");
}

#[test]
fn a_token_and_guards() {
    let (first, second) = (SpinLock::new(7), SpinLock::new("text"));
    let token = enter();
    assert_prints(&token, "LockToken { held: 0, .. }");
    let outer = first.acquire(&token);
    let inner = second.acquire(&token);
    assert_prints(&token, "LockToken { held: 2, .. }");
    assert_prints(&(&outer, &inner), "(7, \"text\")");
    drop((outer, inner));
    assert_prints(
        &IoAcquireCancelSpinLock(&token),
        "CancelSpinLockGuard { .. }",
    );
}

#[test]
fn objects_of_the_system() {
    let device = Device::new(());
    // SAFETY: the device lives to the end of the test.
    let object = unsafe { DeviceObject::from_raw(device.as_ptr()) };
    assert_prints(&object, &format!("DeviceObject({:?})", device.as_ptr()));
    let adapter = Adapter::new(7);
    // SAFETY: nobody reads the data in the extension.
    let extension = unsafe { HwDeviceExtension::from_raw(adapter.device_extension()) };
    let address = adapter.device_extension();
    assert_prints(&extension, &format!("HwDeviceExtension({address:?})"));
}

#[test]
fn requests() {
    let request = pended();
    let irp = irp_of(&request);
    assert_prints(&irp, &format!("Irp({:?})", request.as_ptr()));
    let forwarded = IoSkipCurrentIrpStackLocation(irp);
    let text = format!("ForwardedIrp({:?})", request.as_ptr());
    assert_prints(&forwarded, &text);
    mem::forget(forwarded); // or it would be reported as dropped
    let text = format!(
        "SentRequest {{ irp: {:?}, completion: None, .. }}",
        request.as_ptr()
    );
    assert_prints(&request, &text);
    assert_prints(&Request::new(IRP_MJ_READ), "Request { major: 3, .. }");
    let text = "the request was not completed in time";
    assert_eq!(
        request.wait(Duration::ZERO).map_err(|e| e.to_string()),
        Err(text.into())
    );
}

#[test]
fn a_request_that_comes_back() {
    let request = pended();
    // SAFETY: the request is valid, and nobody else uses it.
    let returned = unsafe { ReturnedIrp::from_raw(request.as_ptr()) };
    assert_prints(&returned, &format!("ReturnedIrp({:?})", request.as_ptr()));
}

#[test]
fn the_simulated_kernel() {
    let device = Device::new(());
    let text = format!(
        "Device {{ device_object: {:?}, queued: 0, .. }}",
        device.as_ptr()
    );
    assert_prints(&device, &text);
    let adapter = Adapter::new(7);
    let text = format!(
        "Adapter {{ device_extension: {:?}, .. }}",
        adapter.device_extension()
    );
    assert_prints(&adapter, &text);
    assert_prints(&Interrupt::new(5), "Interrupt { irql: 5, .. }");
}
