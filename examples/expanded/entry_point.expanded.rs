// What the attribute makes of `entry_point.rs`; a test in `macros` compares it.

//! A function that the system calls: the token is made at entry.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest};
use spin_lock_safe::sys::{NTSTATUS, STATUS_SUCCESS};
use spin_lock_safe::{DeviceObject, Irp, SpinLock, spin_lock_safe};

/// The requests completed so far.
pub static COMPLETED: SpinLock<u32> = SpinLock::new(0);

/// Completes a request, and counts it.
///
/// # Safety
///
/// The I/O manager calls it.
#[forbid(unsafe_op_in_unsafe_fn)]
pub unsafe extern "system" fn dispatch(
    _device: ::spin_lock_safe::sys::PCDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PIRP,
) -> NTSTATUS {
    let no_spin_lock_held =
        &mut { unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() } };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _device: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PCDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(_device, __spin_lock_safe_call, ("dispatch", "_device"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("dispatch", "irp"))
    };
    <NTSTATUS as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::NTSTATUS,
        <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    *COMPLETED.acquire(no_spin_lock_held) += 1;
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}
