// What the attribute makes of `accept/role/driver-cancel.rs`; a test in `macros` compares it.

//! A cancel routine: the cancel lock is released first, then the driver's own lock is taken.
//! Shape 4 as the system calls it, with the cancel lock held on entry.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock};
use spin_lock_safe::sys::{self, PDEVICE_OBJECT, PIRP, STATUS_CANCELLED};
use spin_lock_safe::{
    CancelSpinLockGuard, DeviceObject, Irp, LockToken, SpinLock, spin_lock_safe,
};

static QUEUE: SpinLock<Vec<usize>> = SpinLock::new(Vec::new());

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn release_first(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(
                irp,
                ("release_first", "irp"),
            )
        }
    };
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
            ("release_first", "DeviceObject"),
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
        >>::from_system(irp, __spin_lock_safe_call, ("release_first", "irp"))
    };
    let cancel: CancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held)
    };
    IoReleaseCancelSpinLock(cancel);
    QUEUE.acquire(no_spin_lock_held).retain(|one| *one != irp.as_ptr().addr());
    irp.set_status(STATUS_CANCELLED);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn nested(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let token: &mut LockToken = &mut {
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(irp, ("nested", "irp"))
        }
    };
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
            ("nested", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: PIRP = unsafe {
        <PIRP as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PCANCELED_IRP,
            <::spin_lock_safe::sys::DRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("nested", "irp"))
    };
    let cancel: CancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::cancel_guard(&*token)
    };
    match () {
        () => {
            let queue = QUEUE.acquire(token);
            let is_waiting = queue.contains(&irp.addr());
            cancel.release();
            drop(queue);
            if is_waiting {
                finish(unsafe { Irp::from_raw(irp) }, token);
            }
        }
    }
}

fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn only_counts(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    __spin_lock_safe_irp: ::spin_lock_safe::sys::PCANCELED_IRP,
) {
    let no_spin_lock_held = &{
        unsafe {
            <::spin_lock_safe::__private::Entry>::__enter_cancel(
                __spin_lock_safe_irp,
                ("only_counts", "Irp"),
            )
        }
    };
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
            ("only_counts", "DeviceObject"),
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
            ("only_counts", "Irp"),
        )
    };
    let cancel_spin_lock_guard: CancelSpinLockGuard<'_> = unsafe {
        ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held)
    };
    QUEUE.acquire(no_spin_lock_held).clear();
}

fn main() {
    let _: [sys::DRIVER_CANCEL; 3] = [
        Some(release_first),
        Some(nested),
        Some(only_counts),
    ];
}
