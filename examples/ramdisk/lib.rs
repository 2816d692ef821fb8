//! A RAM disk as a virtual Storport miniport, under the lint `#[spin_lock_safe]`.
//!
//! | module | what it is | who would have it on Windows |
//! |---|---|---|
//! | [`disk`], [`scsi`] | the blocks, and the SCSI commands on them | the driver |
//! | `driver` | the miniport: its callbacks, queues and cancel routine | the driver |
//! | `storport` | the part of storport.h that it needs, made safe | the driver |
//! | `driver_entry` | what the driver tells the system | the driver |
//! | `requests`, `workload`, `table` | threads that use the disk and check what they get | applications |
//!
//! Start reading in `driver`. `main.rs` beside this file runs it all, on the Storport of the
//! simulated kernel.

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
