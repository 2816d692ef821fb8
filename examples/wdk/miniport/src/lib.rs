//! A virtual miniport that answers each SCSI command at once, and keeps service requests until the adapter
//! is removed. Its routines are in one `impl` block, whose attribute names the crate of their types once.

#![no_std]

extern crate alloc;

use alloc::vec::Vec;
use core::ptr;

use spin_lock_safe::ddi::{StorPortCompleteServiceIrp, StorPortCompleteSrb};
use spin_lock_safe::sys::{FALSE, TRUE};
use spin_lock_safe::{HwDeviceExtension, Irp, SpinLock, Srb, spin_lock_safe};
use wdk::println;
use wdk_sys::storage::StorPortInitialize;
use wdk_sys::{
    BOOLEAN, DRIVER_OBJECT, NTSTATUS, PBOOLEAN, PCHAR, PCUNICODE_STRING, PVOID, SP_RETURN_FOUND,
    STATUS_CANCELLED, STATUS_DEVICE_BUSY, ULONG, VIRTUAL_HW_INITIALIZATION_DATA,
};

/// The number of service requests that may wait.
const MAXIMUM_WAITING: usize = 16;
/// `SRB_STATUS_INVALID_REQUEST` with the type of `SrbStatus`.
const INVALID_REQUEST: u8 = 0x06;

/// Registers the routines with Storport.
///
/// # Safety
///
/// The I/O manager calls it with the object of this driver.
// SAFETY: no other function of this driver has this name.
#[unsafe(export_name = "DriverEntry")]
pub unsafe extern "system" fn driver_entry(
    driver: &mut DRIVER_OBJECT,
    registry_path: PCUNICODE_STRING,
) -> NTSTATUS {
    let mut data = VIRTUAL_HW_INITIALIZATION_DATA {
        HwInitializationDataSize: size::<VIRTUAL_HW_INITIALIZATION_DATA>(),
        HwInitialize: Some(Adapter::hw_initialize),
        HwStartIo: Some(Adapter::hw_start_io),
        HwFindAdapter: Some(Adapter::hw_find_adapter),
        HwResetBus: Some(Adapter::hw_reset_bus),
        HwFreeAdapterResources: Some(Adapter::hw_free_adapter_resources),
        HwProcessServiceRequest: Some(Adapter::hw_process_service_request),
        HwCompleteServiceIrp: Some(Adapter::hw_complete_service_irp),
        DeviceExtensionSize: size::<Adapter>(),
        MultipleRequestPerLu: TRUE,
        ..VIRTUAL_HW_INITIALIZATION_DATA::default()
    };
    let driver = ptr::from_mut(driver).cast();
    let registry_path = registry_path.cast_mut().cast();
    // SAFETY: the routines are made for adapters with this extension.
    let status = unsafe {
        StorPortInitialize(
            driver,
            registry_path,
            (&raw mut data).cast(),
            ptr::null_mut(),
        )
    };
    status.cast_signed()
}

fn size<T>() -> ULONG {
    ULONG::try_from(size_of::<T>()).unwrap_or(ULONG::MAX)
}

/// The device extension.
#[derive(Debug)]
pub struct Adapter {
    commands: SpinLock<u64>,
    waiting: SpinLock<Vec<Irp>>,
}

/// The routines that Storport calls.
///
/// # Safety
///
/// Storport calls them with the extension of an adapter of this miniport.
#[spin_lock_safe(types = wdk_sys)]
impl Adapter {
    #[spin_lock_safe(VIRTUAL_HW_FIND_ADAPTER)]
    unsafe extern "C" fn hw_find_adapter(
        extension: *mut Self,
        _context: PVOID,
        _bus: PVOID,
        _lower_device: PVOID,
        _arguments: PCHAR,
        configuration: wdk_sys::PPORT_CONFIGURATION_INFORMATION,
        again: PBOOLEAN,
    ) -> ULONG {
        let adapter = Self {
            commands: SpinLock::new(0),
            waiting: SpinLock::new(Vec::with_capacity(MAXIMUM_WAITING)),
        };
        // SAFETY: the extension has the requested size, and nobody else uses it yet.
        unsafe { extension.write(adapter) };
        // SAFETY: Storport passes the configuration for this call.
        unsafe { (*configuration).VirtualDevice = TRUE };
        // SAFETY: Storport passes a valid pointer.
        unsafe { again.write(FALSE) };
        SP_RETURN_FOUND
    }

    #[spin_lock_safe(HW_INITIALIZE)]
    unsafe extern "C" fn hw_initialize(_adapter: &Self) -> BOOLEAN {
        TRUE
    }

    #[spin_lock_safe(HW_STARTIO)]
    unsafe extern "C" fn hw_start_io(adapter: &HwDeviceExtension<Self>, mut srb: Srb) -> BOOLEAN {
        let mut commands = adapter.commands.acquire();
        *commands += 1;
        let number = *commands;
        commands.release();
        println!("command {number}");
        srb.set_srb_status(INVALID_REQUEST);
        StorPortCompleteSrb(adapter, srb);
        TRUE
    }

    #[spin_lock_safe(HW_RESET_BUS)]
    unsafe extern "C" fn hw_reset_bus(adapter: &Self, path: ULONG) -> BOOLEAN {
        println!("bus {path} reset");
        *adapter.commands.acquire() = 0;
        TRUE
    }

    #[spin_lock_safe(HW_PROCESS_SERVICE_REQUEST)]
    unsafe extern "C" fn hw_process_service_request(adapter: &HwDeviceExtension<Self>, irp: Irp) {
        let mut waiting = adapter.waiting.acquire();
        if waiting.len() < MAXIMUM_WAITING {
            waiting.push(irp);
            return;
        }
        waiting.release();
        Self::complete(adapter, irp, STATUS_DEVICE_BUSY);
    }

    #[spin_lock_safe(HW_COMPLETE_SERVICE_IRP)]
    unsafe extern "C" fn hw_complete_service_irp(adapter: &HwDeviceExtension<Self>) {
        loop {
            let next = adapter.waiting.acquire().pop();
            let Some(irp) = next else { break };
            Self::complete(adapter, irp, STATUS_CANCELLED);
        }
    }

    #[spin_lock_safe(HW_FREE_ADAPTER_RESOURCES)]
    unsafe extern "C" fn hw_free_adapter_resources(extension: *mut Self) {
        // SAFETY: Storport calls this routine last of all, and every request is completed.
        unsafe { extension.drop_in_place() };
    }

    fn complete(adapter: &HwDeviceExtension<Self>, mut irp: Irp, status: NTSTATUS) {
        irp.set_status(status);
        StorPortCompleteServiceIrp(adapter, irp);
    }
}
