//! Parameters of roles in another form, order or type than what the system passes.
//! The attribute says what to write, and rustc says nothing: neither of conversions, nor at the table.
//! errors: 5

use spin_lock_safe::sys::{self, BOOLEAN, FALSE, NTSTATUS, PVOID};
use spin_lock_safe::{DeviceObject, Irp, Srb, spin_lock_safe};

struct Extension {
    started: u32,
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn swapped(_irp: Irp, _device: &DeviceObject) -> NTSTATUS {
    0
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn borrowed(_device: &DeviceObject, _irp: &Irp) -> NTSTATUS {
    0
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn shared(_extension: PVOID, _srb: &Srb) -> BOOLEAN {
    FALSE
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn exclusive(extension: &mut Extension) -> BOOLEAN {
    extension.started = 0;
    FALSE
}

#[spin_lock_safe(HW_DPC_ROUTINE)]
unsafe extern "system" fn untyped(_dpc: PVOID, _extension: PVOID, _a: PVOID, _b: PVOID) {}

fn main() {
    let _: sys::DRIVER_DISPATCH = Some(swapped);
    let _: sys::HW_STARTIO = Some(shared);
}
