//! The miniport, a disk in memory with a queue of requests, and with service requests that
//! wait for the next write.
//!
//! | callback | what it does | lock and completion |
//! |---|---|---|
//! | [`HwStartIo`] | queues the SRB, issues the DPC | completes refused requests, after the lock |
//! | [`HwDpcRoutine`] | executes the queued requests | releases, completes, acquires again |
//! | [`HwResetBus`] | ends the queued requests | takes all under the lock, then completes them |
//! | [`HwProcessServiceRequest`] | pends the IRP, which may be canceled from now on | completes it at once if a write was missed |
//! | [`HwWorkItem`] | completes the waiting IRPs | releases, completes, acquires again |
//! | [`HwCompleteServiceIrp`] | completes all waiting IRPs before the adapter is removed | takes one under the lock, then completes it |
//! | [`CancelWait`] | unlinks a canceled IRP, completes it | acquires its own lock after releasing the cancel spin lock |
//! | [`DispatchDeviceControl`], [`StartIo`] | the control device: one request after the other | completes, then starts the next |
//!
//! The lock order is `disk`, then `statistics`. `requests` and `waiters` are never held
//! together with another lock.

mod adapter;
mod cancel;
mod control;
mod dpc;
mod find_adapter;
mod request_queue;
mod service;
mod start_io;
mod statistics;
mod waiters;

use spin_lock_safe::sys::{TRUE, ULONG};

use crate::storport::VIRTUAL_HW_INITIALIZATION_DATA;

pub use adapter::{DISK_BLOCKS, MAXIMUM_TRANSFER_LENGTH, QUEUE_DEPTH, empty_disk};
pub use cancel::CancelWait;
pub use control::{
    ControlExtension, DispatchDeviceControl, IOCTL_RAMDISK_QUERY_STATISTICS, StartIo,
};
pub use dpc::{HwDpcRoutine, set_result};
pub use find_adapter::{HwFindAdapter, HwFreeAdapterResources, HwInitialize, configure};
pub use service::{HwCompleteServiceIrp, HwProcessServiceRequest, HwWorkItem};
pub use start_io::{HwResetBus, HwStartIo, status_without_execution};
pub use statistics::Statistics;
pub use waiters::MAXIMUM_WAITERS;

/// Returns what `DriverEntry` passes to `StorPortInitialize`.
#[must_use]
pub fn initialization_data() -> VIRTUAL_HW_INITIALIZATION_DATA {
    VIRTUAL_HW_INITIALIZATION_DATA {
        HwInitializationDataSize: size::<VIRTUAL_HW_INITIALIZATION_DATA>(),
        HwInitialize: Some(HwInitialize),
        HwStartIo: Some(HwStartIo),
        HwFindAdapter: Some(HwFindAdapter),
        HwResetBus: Some(HwResetBus),
        DeviceExtensionSize: size::<adapter::Adapter>(),
        TaggedQueuing: TRUE,
        AutoRequestSense: TRUE,
        MultipleRequestPerLu: TRUE,
        ReceiveEvent: TRUE,
        HwFreeAdapterResources: Some(HwFreeAdapterResources),
        HwProcessServiceRequest: Some(HwProcessServiceRequest),
        HwCompleteServiceIrp: Some(HwCompleteServiceIrp),
        ..VIRTUAL_HW_INITIALIZATION_DATA::default()
    }
}

fn size<T>() -> ULONG {
    ULONG::try_from(size_of::<T>()).unwrap_or(ULONG::MAX)
}
