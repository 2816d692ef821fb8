//! Cancels requests as `IoCancelIrp` does.

use core::mem;
use core::ptr;

use super::devices::DeviceMemory;
use super::driver_call::Expected;
use super::packet::Packet;
use super::{cancel_lock, statistics};
use crate::raw::{DEVICE_OBJECT, KIRQL, PCANCELED_IRP};
use crate::sync::atomic::Ordering;

/// A driver's cancel routine, as the I/O manager calls it.
pub(crate) type CancelRoutine = unsafe extern "system" fn(*mut DEVICE_OBJECT, PCANCELED_IRP);

const CANCEL_IRP: &str = "IoCancelIrp";

/// Marks the request canceled, calls its cancel routine, and returns whether it had one.
#[track_caller]
pub(crate) fn cancel(packet: &Packet) -> bool {
    let expected = Expected::now();
    // The routine may use the device after it has completed the request.
    let device = packet.device();
    let irql = cancel_lock::acquire(CANCEL_IRP);
    packet.cancel().store(true, Ordering::SeqCst);
    let Some(routine) = take_routine(packet) else {
        cancel_lock::release(CANCEL_IRP, irql);
        return false;
    };
    // SAFETY: the routine was just taken off this request.
    unsafe { call(packet, object_of(device.as_deref()), routine, irql) };
    expected.require("the cancel routine");
    true
}

fn object_of(device: Option<&dyn DeviceMemory>) -> *mut DEVICE_OBJECT {
    device.map_or(ptr::null_mut(), DeviceMemory::object)
}

/// Calls a cancel routine with the cancel spin lock held.
///
/// # Safety
///
/// The routine was taken off this request, which was sent to `device`.
pub(crate) unsafe fn call(
    packet: &Packet,
    device: *mut DEVICE_OBJECT,
    routine: CancelRoutine,
    irql: KIRQL,
) {
    statistics::CANCELLATIONS.count();
    // SAFETY: the context that took the cancel routine off the request has the request.
    unsafe { (*packet.irp()).CancelIrql = irql };
    // SAFETY: the driver set this routine for this request, and gets the request back.
    unsafe { routine(device, PCANCELED_IRP(packet.irp())) };
}

/// Takes the cancel routine off the request, if it is still there.
pub(crate) fn take_routine(packet: &Packet) -> Option<CancelRoutine> {
    let routine = packet
        .cancel_routine()
        .swap(ptr::null_mut(), Ordering::SeqCst);
    // SAFETY: the field of the IRP is an optional function pointer of this type.
    unsafe { mem::transmute::<*mut (), Option<CancelRoutine>>(routine) }
}
