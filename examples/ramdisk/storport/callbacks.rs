//! The miniport's callbacks, in the order of storport.h.

use core::ffi::c_char;

use spin_lock_safe::sys::{BOOLEAN, PVOID};

use super::{PORT_CONFIGURATION_INFORMATION, SCSI_REQUEST_BLOCK, STOR_DPC, ULONG};

/// Prepares the adapter for requests.
pub type HW_INITIALIZE = unsafe extern "system" fn(PVOID) -> BOOLEAN;

/// Starts a request.
pub type HW_STARTIO = unsafe extern "system" fn(PVOID, *mut SCSI_REQUEST_BLOCK) -> BOOLEAN;

/// Finds the adapter and fills in its configuration: device extension, hardware
/// context, bus information, lower device, argument string, configuration, again.
pub type VIRTUAL_HW_FIND_ADAPTER = unsafe extern "system" fn(
    PVOID,
    PVOID,
    PVOID,
    PVOID,
    *mut c_char,
    *mut PORT_CONFIGURATION_INFORMATION,
    *mut BOOLEAN,
) -> ULONG;

/// Ends all requests of a path.
pub type HW_RESET_BUS = unsafe extern "system" fn(PVOID, ULONG) -> BOOLEAN;

/// Frees what the miniport has allocated for the adapter.
pub type HW_FREE_ADAPTER_RESOURCES = unsafe extern "system" fn(PVOID);

/// Takes a service request: the device extension, the IRP.
pub type HW_PROCESS_SERVICE_REQUEST = unsafe extern "system" fn(PVOID, PVOID);

/// Completes all service requests that wait, for the adapter is removed.
pub type HW_COMPLETE_SERVICE_IRP = unsafe extern "system" fn(PVOID);

/// A deferred procedure call (DPC): the device extension, and the two arguments of
/// `StorPortIssueDpc`.
pub type HW_DPC_ROUTINE = unsafe extern "system" fn(*mut STOR_DPC, PVOID, PVOID, PVOID);

/// A work item at `PASSIVE_LEVEL`: the device extension, its context, its worker.
pub type HW_WORKITEM = unsafe extern "system" fn(PVOID, PVOID, PVOID);
