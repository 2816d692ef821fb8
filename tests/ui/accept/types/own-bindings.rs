//! `types` takes any bindings with Microsoft's names, whatever their convention and their untyped pointer.
//! Here they are the driver's own.

use spin_lock_safe::{Irp, SpinLock, spin_lock_safe};

mod km {
    #![allow(non_camel_case_types)]

    pub enum c_void {}
    #[repr(C)]
    pub struct IRP(u8);
    #[repr(C)]
    pub struct KDPC(u8);
    pub type PVOID = *mut c_void;
    pub type PKDPC = *mut KDPC;
    pub type PKDEFERRED_ROUTINE = Option<unsafe extern "system" fn(PKDPC, PVOID, PVOID, PVOID)>;
    pub type PHW_PROCESS_SERVICE_REQUEST = Option<unsafe extern "system" fn(PVOID, PVOID)>;
}

struct Extension {
    kept: SpinLock<Vec<Irp>>,
}

#[spin_lock_safe(KDEFERRED_ROUTINE, types = km)]
unsafe extern "system" fn dpc(
    _dpc: km::PKDPC,
    extension: &Extension,
    _argument1: *const u32,
    _argument2: km::PVOID,
) {
    extension.kept.acquire().clear();
}

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST, types = km)]
unsafe extern "system" fn process(extension: &Extension, irp: Irp) {
    extension.kept.acquire().push(irp);
}

fn main() {
    let _: km::PKDEFERRED_ROUTINE = Some(dpc);
    let _: km::PHW_PROCESS_SERVICE_REQUEST = Some(process);
}
