//! A miniport keeps an SRB outside of its adapter, and the adapter is dropped meanwhile.
//! Miri: the memory of the SRB must live as long as the miniport has the request.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

use std::sync::{Mutex, PoisonError};

use spin_lock_safe::simulated_kernel::{Adapter, SrbRequest};
use spin_lock_safe::sys::{
    BOOLEAN, PBOOLEAN, PCHAR, PORT_CONFIGURATION_INFORMATION, PVOID, SP_RETURN_FOUND,
    SRB_FUNCTION_EXECUTE_SCSI, TRUE, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
};
use spin_lock_safe::{Srb, spin_lock_safe};

static KEPT: Mutex<Vec<Srb>> = Mutex::new(Vec::new());

#[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
unsafe extern "system" fn find_adapter(
    _: PVOID,
    _: PVOID,
    _: PVOID,
    _: PVOID,
    _: PCHAR,
    _: *mut PORT_CONFIGURATION_INFORMATION,
    _: PBOOLEAN,
) -> ULONG {
    SP_RETURN_FOUND
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(_: PVOID) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_: PVOID, srb: Srb) -> BOOLEAN {
    KEPT.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(srb);
    TRUE
}

#[spin_lock_safe(HW_RESET_BUS)]
unsafe extern "system" fn reset_bus(_: PVOID, _: ULONG) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES)]
unsafe extern "system" fn free(_: PVOID) {}

#[test]
fn its_memory_lives_on() {
    let miniport = VIRTUAL_HW_INITIALIZATION_DATA {
        HwFindAdapter: Some(find_adapter),
        HwInitialize: Some(initialize),
        HwStartIo: Some(start_io),
        HwResetBus: Some(reset_bus),
        HwFreeAdapterResources: Some(free),
        DeviceExtensionSize: 16,
        ..VIRTUAL_HW_INITIALIZATION_DATA::new()
    };
    // SAFETY: the routines keep the contracts of their roles.
    let adapter = unsafe { Adapter::start_virtual(&miniport) }.expect("it starts");
    drop(adapter.send(SrbRequest::command([0; 6])));
    drop(adapter);
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(kept[0].function(), SRB_FUNCTION_EXECUTE_SCSI);
}
