// What the attribute makes of `accept/role/safe-parameters.rs`; a test in `macros` compares it.

//! Safe types for what the system passes: the attribute makes them at entry.
//! Any of them may be optional, and then null is `None`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, StorPortCompleteSrb};
use spin_lock_safe::sys::{self, BOOLEAN, NTSTATUS, PKDPC, STATUS_SUCCESS, TRUE};
use spin_lock_safe::{
    DeviceObject, HwDeviceExtension, Irp, LockToken, SpinLock, Srb, SrbView,
    spin_lock_safe,
};

struct Extension {
    started: SpinLock<u32>,
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn start_io(
    adapter: ::spin_lock_safe::sys::PVOID,
    srb: ::spin_lock_safe::sys::PSCSI_REQUEST_BLOCK,
) -> BOOLEAN {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let adapter: &HwDeviceExtension<Extension> = unsafe {
        <&HwDeviceExtension<
            Extension,
        > as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(adapter, __spin_lock_safe_call, ("start_io", "adapter"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut srb: Srb = unsafe {
        <Srb as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Block,
            ::spin_lock_safe::sys::PSCSI_REQUEST_BLOCK,
            <::spin_lock_safe::sys::HW_STARTIO as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(srb, __spin_lock_safe_call, ("start_io", "srb"))
    };
    <BOOLEAN as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::BOOLEAN,
        <::spin_lock_safe::sys::HW_STARTIO as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    *adapter.started.acquire(no_spin_lock_held) += 1;
    srb.set_srb_status(0x06);
    StorPortCompleteSrb(no_spin_lock_held, adapter, srb);
    TRUE
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn read(
    __spin_lock_safe_device_object: ::spin_lock_safe::sys::PCDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PIRP,
) -> NTSTATUS {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: &DeviceObject = unsafe {
        <&DeviceObject as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PCDEVICE_OBJECT,
            <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(
            __spin_lock_safe_device_object,
            __spin_lock_safe_call,
            ("read", "DeviceObject"),
        )
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let mut irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("read", "irp"))
    };
    <NTSTATUS as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::NTSTATUS,
        <::spin_lock_safe::sys::DRIVER_DISPATCH as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn service(
    extension: ::spin_lock_safe::sys::PVOID,
    irp: ::spin_lock_safe::sys::PVOID,
) {
    let token: &mut LockToken = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let extension: &Extension = unsafe {
        <&Extension as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(extension, __spin_lock_safe_call, ("service", "extension"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: Irp = unsafe {
        <Irp as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PVOID,
            <::spin_lock_safe::sys::HW_PROCESS_SERVICE_REQUEST as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("service", "irp"))
    };
    *extension.started.acquire(token) += 1;
    finish(irp, token);
}

fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(token, irp, IO_NO_INCREMENT);
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn dpc(
    __spin_lock_safe_dpc: ::spin_lock_safe::sys::PKDPC,
    device: ::spin_lock_safe::sys::PDEVICE_OBJECT,
    irp: ::spin_lock_safe::sys::PIRP,
    extension: ::spin_lock_safe::sys::PVOID,
) {
    let no_spin_lock_held = &mut {
        unsafe { <::spin_lock_safe::__private::Entry>::__enter_entry_point() }
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let _: PKDPC = unsafe {
        <PKDPC as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Pointer,
            ::spin_lock_safe::sys::PKDPC,
            <::spin_lock_safe::sys::IO_DPC_ROUTINE as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(__spin_lock_safe_dpc, __spin_lock_safe_call, ("dpc", "Dpc"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let device: Option<&DeviceObject> = unsafe {
        <Option<
            &DeviceObject,
        > as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Device,
            ::spin_lock_safe::sys::PDEVICE_OBJECT,
            <::spin_lock_safe::sys::IO_DPC_ROUTINE as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(device, __spin_lock_safe_call, ("dpc", "device"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let irp: Option<Irp> = unsafe {
        <Option<
            Irp,
        > as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::Request,
            ::spin_lock_safe::sys::PIRP,
            <::spin_lock_safe::sys::IO_DPC_ROUTINE as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(irp, __spin_lock_safe_call, ("dpc", "irp"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let extension: Option<&Extension> = unsafe {
        <Option<
            &Extension,
        > as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(extension, __spin_lock_safe_call, ("dpc", "extension"))
    };
    match () {
        () => {
            if let (Some(_), Some(extension)) = (device, extension) {
                *extension.started.acquire_at_dpc_level(no_spin_lock_held) += 1;
            }
            if let Some(irp) = irp {
                IoCompleteRequest(no_spin_lock_held, irp, IO_NO_INCREMENT);
            }
        }
    }
}

#[forbid(unsafe_op_in_unsafe_fn)]
unsafe extern "system" fn build_io(
    extension: ::spin_lock_safe::sys::PVOID,
    srb: ::spin_lock_safe::sys::PSCSI_REQUEST_BLOCK,
) -> BOOLEAN {
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let extension: *const Extension = unsafe {
        <*const Extension as ::spin_lock_safe::roles::OwnData<
            '_,
        >>::from_system(extension, __spin_lock_safe_call, ("build_io", "extension"))
    };
    let __spin_lock_safe_call = &{ ::spin_lock_safe::__private::Call::new() };
    let srb: SrbView<'_> = unsafe {
        <SrbView<
            '_,
        > as ::spin_lock_safe::__private::Parameter<
            '_,
            ::spin_lock_safe::__private::BlockView,
            ::spin_lock_safe::sys::PSCSI_REQUEST_BLOCK,
            <::spin_lock_safe::sys::HW_BUILDIO as ::spin_lock_safe::__private::Role>::Function,
            _,
        >>::from_system(srb, __spin_lock_safe_call, ("build_io", "srb"))
    };
    <BOOLEAN as ::spin_lock_safe::__private::Returned<
        ::spin_lock_safe::sys::BOOLEAN,
        <::spin_lock_safe::sys::HW_BUILDIO as ::spin_lock_safe::__private::Role>::Function,
    >>::check();
    u8::from(!extension.is_null() && srb.cdb().is_some())
}

fn main() {
    let _: sys::HW_STARTIO = Some(start_io);
    let _: sys::HW_BUILDIO = Some(build_io);
    let _: sys::DRIVER_DISPATCH = Some(read);
    let _: sys::HW_PROCESS_SERVICE_REQUEST = Some(service);
    let _: sys::IO_DPC_ROUTINE = Some(dpc);
}
