// What the attribute makes of `accept/sole/cancel-routine.rs`; a test in `macros` compares it.

//! A cancel routine with a sole guard, which it hands on, releases, or drops.
//! Whoever releases the cancel spin lock gets the token, and with it the right to complete.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{PDEVICE_OBJECT, PIRP, STATUS_CANCELLED};
use spin_lock_safe::{
    CancelableIrp, DeviceObject, Irp, SoleCancelSpinLockGuard, SpinLock, spin_lock_safe,
};

static WAITING: SpinLock<Vec<CancelableIrp>> = SpinLock::new(Vec::new());

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn cancel(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(irp, ("cancel", "irp"))
        }
    };
    _ = &no_spin_lock_held;
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_device_object,
            __spin_lock_safe_call,
            ("cancel", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("cancel", "irp"))
    };
    let cancel: SoleCancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::sole_cancel_guard(&mut *no_spin_lock_held)
    };
    fail(irp, cancel);
}

/// Is entered with the cancel spin lock held and releases it.
fn fail(mut irp: Irp, cancel: SoleCancelSpinLockGuard<'_>) {
    let token = cancel.release();
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn unlink(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(irp, ("unlink", "irp"))
        }
    };
    _ = &no_spin_lock_held;
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_device_object,
            __spin_lock_safe_call,
            ("unlink", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("unlink", "irp"))
    };
    let cancel: SoleCancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::sole_cancel_guard(&mut *no_spin_lock_held)
    };
    let token = cancel.release();
    WAITING.acquire(token).retain(|waiting| waiting.as_ptr() != irp.as_ptr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn never_released(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    __spin_lock_safe_irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(
                __spin_lock_safe_irp,
                ("never_released", "Irp"),
            )
        }
    };
    _ = &no_spin_lock_held;
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PDEVICE_OBJECT = unsafe {
        <PDEVICE_OBJECT as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_device_object,
            __spin_lock_safe_call,
            ("never_released", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PIRP = unsafe {
        <PIRP as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_irp,
            __spin_lock_safe_call,
            ("never_released", "Irp"),
        )
    };
    let cancel_spin_lock_guard: SoleCancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::sole_cancel_guard(&mut *no_spin_lock_held)
    };
}

fn main() {}
