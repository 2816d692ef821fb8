//! Safe types for what the system passes: the attribute makes them at entry.
//! Any of them may be optional, and then null is `None`.

use spin_lock_safe::ddi::{IO_NO_INCREMENT, IoCompleteRequest, StorPortCompleteSrb};
use spin_lock_safe::sys::{self, BOOLEAN, NTSTATUS, PKDPC, STATUS_SUCCESS, TRUE};
use spin_lock_safe::{
    DeviceObject, HwDeviceExtension, Irp, LockToken, SpinLock, Srb, SrbView, spin_lock_safe,
};

struct Extension {
    started: SpinLock<u32>,
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(
    adapter: &HwDeviceExtension<Extension>,
    mut srb: Srb,
) -> BOOLEAN {
    *adapter.started.acquire() += 1;
    srb.set_srb_status(0x06);
    StorPortCompleteSrb(adapter, srb);
    TRUE
}

#[spin_lock_safe(DRIVER_DISPATCH)]
unsafe extern "system" fn read(_: &DeviceObject, mut irp: Irp) -> NTSTATUS {
    irp.set_status(STATUS_SUCCESS);
    IoCompleteRequest(irp, IO_NO_INCREMENT);
    STATUS_SUCCESS
}

#[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
unsafe extern "system" fn service(extension: &Extension, irp: Irp, token: &mut LockToken) {
    *extension.started.acquire() += 1;
    finish(irp, token);
}

#[spin_lock_safe]
fn finish(irp: Irp, token: &mut LockToken) {
    IoCompleteRequest(irp, IO_NO_INCREMENT);
}

#[spin_lock_safe(IO_DPC_ROUTINE)]
unsafe extern "system" fn dpc(
    _: PKDPC,
    device: Option<&DeviceObject>,
    irp: Option<Irp>,
    extension: Option<&Extension>,
) {
    if let (Some(_), Some(extension)) = (device, extension) {
        *extension.started.acquire_at_dpc_level() += 1;
    }
    if let Some(irp) = irp {
        IoCompleteRequest(irp, IO_NO_INCREMENT);
    }
}

#[spin_lock_safe(HW_BUILDIO)]
unsafe extern "system" fn build_io(extension: *const Extension, srb: SrbView<'_>) -> BOOLEAN {
    u8::from(!extension.is_null() && srb.cdb().is_some())
}

fn main() {
    let _: sys::HW_STARTIO = Some(start_io);
    let _: sys::HW_BUILDIO = Some(build_io);
    let _: sys::DRIVER_DISPATCH = Some(read);
    let _: sys::HW_PROCESS_SERVICE_REQUEST = Some(service);
    let _: sys::IO_DPC_ROUTINE = Some(dpc);
}
