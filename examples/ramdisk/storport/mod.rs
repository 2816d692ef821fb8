//! The part of storport.h that the miniport needs, made safe.
//!
//! The routines that hand a request back take the lock token, for they are subject to the rule
//! just as `IoCompleteRequest` is.

mod adapter;
mod dpc;
mod request;
mod routines;
mod worker;

pub use adapter::HwDeviceExtension;
pub use dpc::Dpc;
pub use request::Srb;
pub use routines::{Notification, StorPortCompleteServiceIrp, StorPortNotification};
pub use worker::Worker;

pub use spin_lock_safe::sys::{
    IOCTL_MINIPORT_PROCESS_SERVICE_IRP, MEMORY_REGION, PORT_CONFIGURATION_INFORMATION,
    SCSISTAT_CHECK_CONDITION, SCSISTAT_GOOD, SP_RETURN_ERROR, SP_RETURN_FOUND, SRB_FLAGS_DATA_IN,
    SRB_FLAGS_DATA_OUT, SRB_FUNCTION_EXECUTE_SCSI, SRB_FUNCTION_FLUSH, SRB_FUNCTION_SHUTDOWN,
    SRB_STATUS_AUTOSENSE_VALID, SRB_STATUS_BUS_RESET, SRB_STATUS_BUSY, SRB_STATUS_ERROR,
    SRB_STATUS_INVALID_REQUEST, SRB_STATUS_NO_DEVICE, SRB_STATUS_PENDING, SRB_STATUS_SUCCESS,
    STOR_STATUS_BUSY, STOR_STATUS_INVALID_PARAMETER, VIRTUAL_HW_INITIALIZATION_DATA,
};
