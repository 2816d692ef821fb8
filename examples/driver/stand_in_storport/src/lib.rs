//! A port driver for one adapter of one virtual miniport, where there is no storport.sys.
//!
//! It calls the miniport as Storport does: `HwFindAdapter`, `HwInitialize`, then `HwStartIo`
//! and `HwProcessServiceRequest` for the requests of a control device, the DPC and the work
//! item in a thread, and at the end `HwCompleteServiceIrp` and `HwFreeAdapterResources`.

#![cfg(windows)]
#![no_std]
#![expect(non_snake_case, reason = "the routines keep their Microsoft names")]

mod adapter;
mod calls;
mod dispatch;
mod exports;
mod scsi;
