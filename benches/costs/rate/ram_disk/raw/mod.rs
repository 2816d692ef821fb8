//! The driver of the example `ramdisk` with raw calls: raw locks with the data beside them, and raw
//! pointers to requests.
//!
//! Each file does the same as the file in the example's `driver`. The parts that do not concern the
//! rule are the example's own: the commands, the disk, the statistics, the fields of an SRB, Storport's
//! DPC and work item.

mod adapter;
mod cancel;
mod control;
mod dpc;
mod find_adapter;
mod irp;
mod service;
mod start_io;
mod waiters;

use ramdisk::driver_entry::DriverEntry;
use ramdisk::storport::VIRTUAL_HW_INITIALIZATION_DATA;
use spin_lock_safe::sys::{TRUE, ULONG};

/// Returns what the `DriverEntry` of this driver passes to the system.
pub(super) fn driver_entry() -> DriverEntry {
    DriverEntry {
        miniport: VIRTUAL_HW_INITIALIZATION_DATA {
            HwInitializationDataSize: size::<VIRTUAL_HW_INITIALIZATION_DATA>(),
            HwInitialize: Some(find_adapter::HwInitialize),
            HwStartIo: Some(start_io::HwStartIo),
            HwFindAdapter: Some(find_adapter::HwFindAdapter),
            HwResetBus: Some(start_io::HwResetBus),
            DeviceExtensionSize: size::<adapter::Adapter>(),
            TaggedQueuing: TRUE,
            AutoRequestSense: TRUE,
            MultipleRequestPerLu: TRUE,
            ReceiveEvent: TRUE,
            HwFreeAdapterResources: Some(find_adapter::HwFreeAdapterResources),
            HwProcessServiceRequest: Some(service::HwProcessServiceRequest),
            HwCompleteServiceIrp: Some(service::HwCompleteServiceIrp),
            ..VIRTUAL_HW_INITIALIZATION_DATA::default()
        },
        device_control: control::DispatchDeviceControl,
        start_io: control::StartIo,
    }
}

fn size<T>() -> ULONG {
    ULONG::try_from(size_of::<T>()).unwrap_or(ULONG::MAX)
}
