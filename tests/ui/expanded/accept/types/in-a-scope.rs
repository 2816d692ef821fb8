// What the attribute makes of `accept/types/in-a-scope.rs`; a test in `macros` compares it.

//! `types` on a module holds for the roles in it, unless a function names others.
//! The token goes to the helpers as always.

use spin_lock_safe::spin_lock_safe;

mod driver {
    use spin_lock_safe::ddi::{
        IO_NO_INCREMENT, IoCompleteRequest, IoReleaseCancelSpinLock,
    };
    use spin_lock_safe::{CancelSpinLockGuard, DeviceObject, Irp, SpinLock};
    use wdk_sys::{NTSTATUS, STATUS_SUCCESS};
    static READS: SpinLock<u32> = SpinLock::new(0);
    #[forbid(unsafe_op_in_unsafe_fn)]
    pub(crate) unsafe extern "C" fn dispatch(
        _device: wdk_sys::PDEVICE_OBJECT,
        irp: wdk_sys::PIRP,
    ) -> NTSTATUS {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &mut {
            unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let _device: &DeviceObject = unsafe {
            <&DeviceObject as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Device,
                ::spin_lock_safe::sys::PDEVICE_OBJECT,
                wdk_sys::PDEVICE_OBJECT,
                <wdk_sys::PDRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(_device, __spin_lock_safe_call, ("dispatch", "_device"))
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let irp: Irp = unsafe {
            <Irp as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Request,
                ::spin_lock_safe::sys::PIRP,
                wdk_sys::PIRP,
                <wdk_sys::PDRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(irp, __spin_lock_safe_call, ("dispatch", "irp"))
        };
        <NTSTATUS as ::spin_lock_safe::__private::Returned<
            wdk_sys::NTSTATUS,
            <wdk_sys::PDRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        <unsafe extern "C" fn(
            wdk_sys::PDEVICE_OBJECT,
            wdk_sys::PIRP,
        ) -> wdk_sys::NTSTATUS as ::spin_lock_safe::__private::Declared<
            <wdk_sys::PDRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        *READS.acquire(no_spin_lock_held) += 1;
        complete(irp, no_spin_lock_held);
        STATUS_SUCCESS
    }
    #[forbid(unsafe_op_in_unsafe_fn)]
    pub(crate) unsafe extern "C" fn cancel(
        _device: wdk_sys::PDEVICE_OBJECT,
        irp: wdk_sys::PIRP,
    ) {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &mut {
            unsafe {
                <::spin_lock_safe::__private::Entry>::__enter_cancel(
                    irp,
                    ("cancel", "irp"),
                )
            }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let _device: &DeviceObject = unsafe {
            <&DeviceObject as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Device,
                ::spin_lock_safe::sys::PDEVICE_OBJECT,
                wdk_sys::PDEVICE_OBJECT,
                <wdk_sys::PDRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(_device, __spin_lock_safe_call, ("cancel", "_device"))
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let irp: Irp = unsafe {
            <Irp as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Request,
                ::spin_lock_safe::sys::PIRP,
                wdk_sys::PIRP,
                <wdk_sys::PDRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(irp, __spin_lock_safe_call, ("cancel", "irp"))
        };
        <unsafe extern "C" fn(
            wdk_sys::PDEVICE_OBJECT,
            wdk_sys::PIRP,
        ) -> () as ::spin_lock_safe::__private::Declared<
            <wdk_sys::PDRIVER_CANCEL as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        let cancel: CancelSpinLockGuard<'_> = unsafe {
            ::spin_lock_safe::__private::cancel_guard(&*no_spin_lock_held)
        };
        IoReleaseCancelSpinLock(cancel);
        complete(irp, no_spin_lock_held);
    }
    #[forbid(unsafe_op_in_unsafe_fn)]
    pub(crate) unsafe extern "system" fn start_io(
        _device: super::other::PDEVICE_OBJECT,
        irp: super::other::PIRP,
    ) {
        #[allow(unused_imports)]
        use spin_lock_safe as _;
        let no_spin_lock_held = &mut {
            unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let _device: &DeviceObject = unsafe {
            <&DeviceObject as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Device,
                ::spin_lock_safe::sys::PDEVICE_OBJECT,
                super::other::PDEVICE_OBJECT,
                <super::other::PDRIVER_STARTIO as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(_device, __spin_lock_safe_call, ("start_io", "_device"))
        };
        let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
        let irp: Irp = unsafe {
            <Irp as ::spin_lock_safe::__private::Theirs<
                '_,
                ::spin_lock_safe::__private::Request,
                ::spin_lock_safe::sys::PIRP,
                super::other::PIRP,
                <super::other::PDRIVER_STARTIO as ::spin_lock_safe::__private::Role>::Function,
                _,
            >>::from_system(irp, __spin_lock_safe_call, ("start_io", "irp"))
        };
        <unsafe extern "system" fn(
            super::other::PDEVICE_OBJECT,
            super::other::PIRP,
        ) -> () as ::spin_lock_safe::__private::Declared<
            <super::other::PDRIVER_STARTIO as ::spin_lock_safe::__private::Role>::Function,
        >>::check();
        complete(irp, no_spin_lock_held);
    }
    fn complete(irp: Irp, no_spin_lock_held: &mut ::spin_lock_safe::LockToken) {
        IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    }
}

mod other {
    #![allow(non_camel_case_types)]
    #[repr(C)]
    pub struct DEVICE_OBJECT(u8);
    #[repr(C)]
    pub struct IRP(u8);
    pub type PDEVICE_OBJECT = *mut DEVICE_OBJECT;
    pub type PIRP = *mut IRP;
    pub type PDRIVER_STARTIO = Option<unsafe extern "system" fn(PDEVICE_OBJECT, PIRP)>;
}

fn main() {
    let _: wdk_sys::PDRIVER_DISPATCH = Some(driver::dispatch);
    let _: wdk_sys::PDRIVER_CANCEL = Some(driver::cancel);
    let _: other::PDRIVER_STARTIO = Some(driver::start_io);
}
