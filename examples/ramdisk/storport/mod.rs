//! The part of storport.h and srb.h that the miniport needs.
//!
//! Types, constants and routines keep their Microsoft names and layouts. The routines
//! are those that a driver may call freely; the ones that hand a request back take
//! the lock token, for they are subject to the rule just as `IoCompleteRequest` is.

#![allow(non_camel_case_types, reason = "types keep their Microsoft names")]

mod adapter;
mod configuration;
mod dpc;
#[cfg(not(feature = "simulated-port"))]
mod exports;
mod initialization;
mod request;
mod routines;
mod srb;
mod worker;

use spin_lock_safe::sys::ULONG;

#[cfg(feature = "simulated-port")]
use crate::port::exports;

pub use adapter::HwDeviceExtension;
pub use configuration::{MEMORY_REGION, PORT_CONFIGURATION_INFORMATION};
pub use dpc::Dpc;
pub use initialization::VIRTUAL_HW_INITIALIZATION_DATA;
pub use request::Srb;
pub use routines::{Notification, StorPortCompleteServiceIrp, StorPortNotification};
pub use srb::*;
pub use worker::Worker;

/// What `HwFindAdapter` returns: the adapter is found.
pub const SP_RETURN_FOUND: ULONG = 1;
/// What `HwFindAdapter` returns: the adapter cannot be used.
pub const SP_RETURN_ERROR: ULONG = 2;

/// A parameter is not right.
pub const STOR_STATUS_INVALID_PARAMETER: ULONG = 0xC100_0006;
/// The object is in use already.
pub const STOR_STATUS_BUSY: ULONG = 0xC100_000C;

/// The device control code under which Storport passes a request on to
/// `HwProcessServiceRequest`.
pub const IOCTL_MINIPORT_PROCESS_SERVICE_IRP: u32 = 0x0004_D038;
