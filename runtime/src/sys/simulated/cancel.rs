//! Cancellation, as `IoCancelIrp` does it.

use core::mem;
use core::ptr;

use super::driver_call::Expected;
use super::packet::Packet;
use super::{cancel_lock, statistics};
use crate::CancelRoutine;
use crate::sync::atomic::Ordering;
use crate::sys::{DEVICE_OBJECT, KIRQL};

const CANCEL_IRP: &str = "IoCancelIrp";

/// Marks the request canceled and calls its cancel routine; whether it had one.
#[track_caller]
pub(super) fn cancel(packet: &Packet) -> bool {
    let expected = Expected::now();
    let irql = cancel_lock::acquire(CANCEL_IRP);
    packet.cancel().store(true, Ordering::SeqCst);
    let Some(routine) = take_routine(packet) else {
        cancel_lock::release(CANCEL_IRP, irql);
        return false;
    };
    // SAFETY: the routine was taken off this request just now.
    unsafe { call(packet, packet.device(), routine, irql) };
    expected.require("the cancel routine");
    true
}

/// Calls a cancel routine, the cancel lock held.
///
/// # Safety
///
/// The routine was taken off this request, which is one of the `device`.
pub(super) unsafe fn call(
    packet: &Packet,
    device: *mut DEVICE_OBJECT,
    routine: CancelRoutine,
    irql: KIRQL,
) {
    statistics::CANCELLATIONS.count();
    // SAFETY: who took the cancel routine off the request has the request.
    unsafe { (*packet.irp()).CancelIrql = irql };
    // SAFETY: the driver set this routine for this request, which it gets back.
    unsafe { routine(device, packet.irp()) };
}

/// Takes the cancel routine off the request, if it is still there.
pub(super) fn take_routine(packet: &Packet) -> Option<CancelRoutine> {
    let routine = packet
        .cancel_routine()
        .swap(ptr::null_mut(), Ordering::SeqCst);
    // SAFETY: the field of the IRP is an optional function pointer of this type.
    unsafe { mem::transmute::<*mut (), Option<CancelRoutine>>(routine) }
}
