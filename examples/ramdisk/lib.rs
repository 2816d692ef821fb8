//! A RAM disk as a virtual Storport miniport, under the lint `#[spin_lock_safe]`.
//!
//! | module | what it is | who would have it on Windows |
//! |---|---|---|
//! | [`disk`], [`scsi`] | the blocks, and the SCSI commands on them | the driver |
//! | `driver` | the miniport: its callbacks, queues and cancel routine | the driver |
//! | `storport` | the part of storport.h and srb.h that it needs | the WDK |
//! | `port` | a port driver in user mode that drives it | storport.sys |
//! | `workload`, `table` | threads that use the disk and check what they get | applications |
//!
//! Start reading in `driver`. `main.rs` beside this file runs it all.

#![no_std]

#[cfg(feature = "miniport")]
extern crate alloc;
#[cfg(feature = "simulated-port")]
extern crate std;

pub mod disk;
#[cfg(feature = "miniport")]
pub mod driver;
#[cfg(feature = "simulated-port")]
pub mod port;
pub mod scsi;
#[cfg(feature = "miniport")]
pub mod storport;
#[cfg(feature = "simulated-port")]
pub mod table;
#[cfg(feature = "simulated-port")]
pub mod workload;
