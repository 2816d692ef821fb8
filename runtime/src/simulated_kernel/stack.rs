//! Moves requests through a stack of drivers: down with `IofCallDriver`, and up when they are completed.

use super::completion::require_outstanding;
use super::devices;
use super::driver_call::Expected;
use super::irql::require_at_most_dispatch_level;
use super::packet::Packet;
use super::report::violate;
use super::violation_kind::ViolationKind;
use crate::raw::{
    DEVICE_OBJECT, IO_STACK_LOCATION, IRP, NTSTATUS, SL_INVOKE_ON_CANCEL, SL_INVOKE_ON_ERROR,
    SL_INVOKE_ON_SUCCESS, SL_PENDING_RETURNED, STATUS_INVALID_PARAMETER,
    STATUS_MORE_PROCESSING_REQUIRED,
};
use crate::sync::atomic::Ordering;

const CALL_DRIVER: &str = "IofCallDriver";

/// Calls the dispatch routine of the device's driver with the next stack location.
#[track_caller]
pub(crate) fn call(device: *const DEVICE_OBJECT, irp: *mut IRP) -> NTSTATUS {
    require_at_most_dispatch_level(CALL_DRIVER);
    let Some(packet) = require_outstanding(CALL_DRIVER, irp) else {
        return STATUS_INVALID_PARAMETER;
    };
    let device = device.addr();
    let Some(memory) = devices::find(device) else {
        violate(CALL_DRIVER, ViolationKind::UnknownDevice { device });
        return STATUS_INVALID_PARAMETER;
    };
    let Some(location) = packet.go_down() else {
        violate(CALL_DRIVER, ViolationKind::NoStackLocation);
        return STATUS_INVALID_PARAMETER;
    };
    let object = memory.object();
    // SAFETY: the location belongs to the request, which its driver has passed to this routine.
    unsafe { (*location).DeviceObject = object };
    // SAFETY: as above.
    let major = unsafe { (*location).MajorFunction };
    let dispatch = memory.dispatch_routine(major);
    packet.keep(memory);
    let expected = Expected::now();
    // SAFETY: whoever set the routine promised that it may be called with these arguments.
    let status = unsafe { dispatch(object, irp) };
    expected.require("the dispatch routine");
    status
}

/// How far a completed request went up.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Went {
    /// To its sender.
    Up,
    /// To a driver that has it again.
    Kept,
    /// Another completion of the same request came in between.
    Twice,
}

/// Calls the completion routines of the drivers above. This context has claimed the request.
#[track_caller]
pub(crate) fn go_up(packet: &Packet) -> Went {
    loop {
        let done = packet.location();
        // SAFETY: the driver that completes the request, or lets its completion go on, no longer uses it.
        let IO_STACK_LOCATION {
            Control: control,
            CompletionRoutine: routine,
            Context: context,
            ..
        } = unsafe { *done };
        let above = packet.go_up(control & SL_PENDING_RETURNED != 0);
        match routine.filter(|_| is_invoked(packet, control)) {
            Some(routine) => {
                let expected = Expected::now();
                let device = above.map_or(core::ptr::null_mut(), |above| {
                    // SAFETY: the location above belongs to the request.
                    unsafe { (*above).DeviceObject }
                });
                // The routine may let any thread complete the request again, even before it returns.
                packet.give_up_claim();
                // SAFETY: the driver above set the routine for this request and this context.
                let status = unsafe { routine(device, packet.irp(), context) };
                expected.require("the completion routine");
                if status == STATUS_MORE_PROCESSING_REQUIRED {
                    return Went::Kept;
                }
                if !packet.claim() {
                    return Went::Twice;
                }
            }
            None => {
                if let Some(above) = above {
                    // SAFETY: the location above belongs to the request.
                    unsafe { (*above).Control |= control & SL_PENDING_RETURNED };
                }
            }
        }
        if above.is_none() {
            return Went::Up;
        }
    }
}

/// Returns whether a completion routine with this `control` is called.
fn is_invoked(packet: &Packet, control: u8) -> bool {
    // SAFETY: the drivers below have completed the request.
    let io_status = unsafe { (*packet.irp()).IoStatus };
    // SAFETY: both members of the union are plain data that begins with the status.
    let is_success = unsafe { io_status.Anonymous.Status } >= 0;
    let result = if is_success {
        SL_INVOKE_ON_SUCCESS
    } else {
        SL_INVOKE_ON_ERROR
    };
    let is_canceled = packet.cancel().load(Ordering::SeqCst);
    control & result != 0 || is_canceled && control & SL_INVOKE_ON_CANCEL != 0
}
