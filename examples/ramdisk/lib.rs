//! A RAM disk as a virtual Storport miniport, under the lint `#[spin_lock_safe]`.
//!
//! | module | what it is | part of, on Windows |
//! |---|---|---|
//! | [`disk`], [`scsi`] | the blocks, and the SCSI commands on them | the driver |
//! | `driver` | the miniport: its callbacks, queues and cancel routine | the driver |
//! | `storport` | the part of storport.h that it needs, made safe | the driver |
//! | `driver_entry` | what the driver passes to the system | the driver |
//! | `requests`, `workload`, `table` | threads that use the disk and check the results | applications |
//!
//! Start reading in `driver`. `main.rs` beside this file runs everything on the simulated kernel's
//! Storport.

#![no_std]

#[cfg(feature = "miniport")]
extern crate alloc;
#[cfg(feature = "simulated-port")]
extern crate std;

pub mod disk;
#[cfg(feature = "miniport")]
pub mod driver;
#[cfg(feature = "simulated-port")]
pub mod driver_entry;
#[cfg(feature = "simulated-port")]
pub mod requests;
pub mod scsi;
#[cfg(feature = "miniport")]
pub mod storport;
#[cfg(feature = "simulated-port")]
pub mod table;
#[cfg(feature = "simulated-port")]
pub mod workload;
