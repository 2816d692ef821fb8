// What the attribute makes of `cancel_routine.rs`; a test in `macros` compares it.

//! A role that is entered with a spin lock held: its guard is a parameter that the system
//! does not see.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::STATUS_CANCELLED;
use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, spin_lock_safe};

/// Completes a request that is in no queue.
///
/// # Safety
///
/// The I/O manager calls it.
#[forbid(unsafe_op_in_unsafe_fn)]
pub unsafe extern "system" fn cancel(
    _device: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_cancel(irp, ("cancel", "irp")) }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _device: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(_device, __spin_lock_safe_call, ("cancel", "_device"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("cancel", "irp"))
    };
    let cancel: CancelSpinLockGuard<'_> =
        unsafe { ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held) };
    IoReleaseCancelSpinLock(cancel);
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
}
