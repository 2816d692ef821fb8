//! Storport holds the lock of an interrupt message while it calls the miniport's routine for the message.

#![allow(clippy::expect_used, reason = "a test fails by a panic")]

extern crate spin_lock_safe_interleaved as spin_lock_safe;

mod common;

use std::ptr;

use common::{add_one, enter, many, together};
use spin_lock_safe::simulated_kernel::{Adapter, Hardware};
use spin_lock_safe::sys::{
    BOOLEAN, HW_INITIALIZATION_DATA, InterruptSynchronizePerMessage, PBOOLEAN, PCHAR,
    PPORT_CONFIGURATION_INFORMATION, PSCSI_REQUEST_BLOCK, PVOID, SP_RETURN_FOUND,
    StorSynchronizeFullDuplex, TRUE, ULONG,
};
use spin_lock_safe::{MsiSpinLock, spin_lock_safe};

/// The number of calls for the message 1, which its lock guards. It is the device extension.
type Calls = MsiSpinLock<usize>;

#[spin_lock_safe(HW_FIND_ADAPTER)]
unsafe extern "system" fn find_adapter(
    extension: PVOID,
    _context: PVOID,
    _bus: PVOID,
    _arguments: PCHAR,
    configuration: PPORT_CONFIGURATION_INFORMATION,
    _reserved: PBOOLEAN,
) -> ULONG {
    // SAFETY: the extension is freed with its adapter.
    let calls = unsafe { Calls::new(extension, 1, 0) };
    // SAFETY: the memory is as large as the miniport asked for, and nobody else uses it.
    unsafe { extension.cast::<Calls>().write(calls) };
    // SAFETY: Storport lends the configuration.
    let configuration = unsafe { &mut *configuration };
    configuration.SynchronizationModel = StorSynchronizeFullDuplex;
    configuration.HwMSInterruptRoutine = Some(message);
    configuration.InterruptSynchronizationMode = InterruptSynchronizePerMessage;
    SP_RETURN_FOUND
}

#[spin_lock_safe(HW_INITIALIZE)]
unsafe extern "system" fn initialize(_extension: PVOID) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(HW_STARTIO)]
unsafe extern "system" fn start_io(_extension: PVOID, _srb: PSCSI_REQUEST_BLOCK) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(HW_RESET_BUS)]
unsafe extern "system" fn reset_bus(_extension: PVOID, _path: ULONG) -> BOOLEAN {
    TRUE
}

#[spin_lock_safe(HW_MESSAGE_SIGNALED_INTERRUPT_ROUTINE)]
unsafe extern "system" fn message(extension: PVOID, id: ULONG) -> BOOLEAN {
    assert_eq!(id, 1);
    // SAFETY: Storport passes this adapter's extension.
    let calls = unsafe { (*extension.cast::<Calls>()).as_ptr() };
    // SAFETY: Storport holds the lock.
    add_one(unsafe { &mut *calls });
    TRUE
}

fn started() -> Adapter {
    let miniport = HW_INITIALIZATION_DATA {
        HwFindAdapter: find_adapter as PVOID,
        HwInitialize: Some(initialize),
        HwStartIo: Some(start_io),
        HwResetBus: Some(reset_bus),
        DeviceExtensionSize: size_of::<Calls>().try_into().expect("it is small"),
        ..HW_INITIALIZATION_DATA::new()
    };
    let hardware = Hardware {
        interrupt_irql: 5,
        device_base: ptr::null_mut(),
    };
    // SAFETY: the routines keep the contracts of their roles.
    unsafe { Adapter::start(&miniport, hardware) }.expect("it starts")
}

#[test]
fn the_routine_of_a_message_beside_its_driver() {
    many(|| {
        let adapter = started();
        // SAFETY: the adapter exists.
        let calls = unsafe { &*adapter.device_extension().cast::<Calls>() };
        adapter.interrupt_message(1);
        let count = || add_one(&mut calls.acquire(&enter()));
        together(|| adapter.run_dpcs(), count);
        assert_eq!(*calls.acquire(&enter()), 2);
        adapter.remove();
    });
}
